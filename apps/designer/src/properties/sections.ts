/** Where the parts of an element's parameters stand in the panel: a part may stand elsewhere than what holds it. */
import { isShown, type AnyField, type FieldSection, type FieldSet } from '@parley/flow-model';
import { asRecord, asText } from './values';

/** The section of a field; one that asks for none goes with what holds it. */
export function sectionOf(field: AnyField, outer: FieldSection): FieldSection {
  return field.section === 'main' ? outer : field.section;
}

/** The fields of an object, or of the chosen case of a variant. Empty for every other kind. */
export function partsOf(field: AnyField, value: unknown): FieldSet {
  const { control } = field;
  if (control.kind === 'object') return control.fields;
  if (control.kind === 'variant') return control.cases[asText(asRecord(value)[control.tag])] ?? {};
  return {};
}

/** True where the field, or a shown part of it, stands in this section. */
export function standsIn(
  field: AnyField,
  value: unknown,
  place: { section: FieldSection; outer: FieldSection },
): boolean {
  const own = sectionOf(field, place.outer);
  if (own === place.section) return true;
  const values = asRecord(value);
  return Object.entries(partsOf(field, value)).some(
    ([name, part]) =>
      isShown(part, values) && standsIn(part, values[name], { section: place.section, outer: own }),
  );
}

/** Fields that take a whole width and a heading of their own. */
export function isComposite(field: AnyField): boolean {
  const { kind } = field.control;
  return kind === 'object' || kind === 'variant' || kind === 'list' || kind === 'map';
}
