import { ActionIcon } from '@mantine/core';
import type { Catalogue } from '@parley/flow-model';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanel } from '../panelContext';
import { asRecord, asText } from '../values';
import type { ControlProps } from './control';
import { FieldEditor } from './FieldEditor';
import styles from './fields.module.css';

interface Entry {
  name: string;
  required: boolean;
  /** undefined: the interface, flow or table has no such member (any more) */
  detail: string | undefined;
}

/** One row for every input, output or column of what a sibling names; entries that it does not have are shown to be removed. */
export function MapControl({ control, value, path, siblings, onChange }: ControlProps<'map'>) {
  const { catalogue, readOnly } = usePanel();
  const { t } = useTranslation('properties');
  const values = asRecord(value);
  const owner = asText(siblings[control.refParam]);
  const members = membersOf(catalogue, control.keysFrom, owner);
  const entries: Entry[] = [
    ...(members ?? []),
    ...Object.keys(values)
      .filter((name) => !members?.some((m) => m.name === name))
      .map((name) => ({ name, required: false, detail: undefined })),
  ];
  if (entries.length === 0) {
    const sentence = owner === '' ? 'choose' : members ? 'none' : 'unknown';
    return <p className={styles.emptyList}>{t(`map.${sentence}.${control.keysFrom}`)}</p>;
  }
  const without = (name: string) =>
    Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
  return (
    <div className={styles.map}>
      {entries.map(({ name, required, detail }) => (
        <div key={name} className={styles.mapRow}>
          <span
            className={styles.mapName}
            title={detail === undefined ? name : `${name} · ${detail}`}
            data-unknown={detail === undefined || undefined}
          >
            {name}
            {required && (
              <span className={styles.required}>
                <span aria-hidden>*</span>
                <span className="visually-hidden">{t('required')}</span>
              </span>
            )}
          </span>
          <FieldEditor
            field={control.value}
            value={values[name] ?? control.value.initial}
            path={`${path}.${name}`}
            siblings={values}
            onChange={(next, key) => onChange(next === '' ? without(name) : { ...values, [name]: next }, key)}
            place={{ section: 'main', outer: 'main' }}
            look="cell"
          />
          {detail === undefined && !readOnly ? (
            <ActionIcon
              size={24}
              aria-label={t('map.remove', { name })}
              title={t('map.remove', { name })}
              onClick={() => onChange(without(name))}
            >
              <IconX size={14} stroke={1.75} />
            </ActionIcon>
          ) : null}
          {detail === undefined && members && (
            <p className={styles.finding} data-severity="warning">
              {t(`map.surplus.${control.keysFrom}`, { owner, name })}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Undefined where nothing of that name is known. */
function membersOf(
  catalogue: Catalogue,
  keysFrom: ControlProps<'map'>['control']['keysFrom'],
  owner: string,
): Entry[] | undefined {
  switch (keysFrom) {
    case 'interfaceInputs':
      return catalogue.interfaces
        .find((i) => i.name === owner)
        ?.inputs.map(({ name, required }) => ({ name, required, detail: '' }));
    case 'interfaceOutputs':
      return catalogue.interfaces
        .find((i) => i.name === owner)
        ?.outputs.map(({ name, type }) => ({ name, required: false, detail: type }));
    case 'flowInputs':
      return catalogue.flows
        .find((f) => f.code === owner)
        ?.inputs.map(({ name, type }) => ({ name, required: false, detail: type }));
    case 'tableColumns':
      return catalogue.tables
        .find((t) => t.name === owner)
        ?.columns.map(({ name, type, required }) => ({ name, required, detail: type }));
    case 'procedureInputs':
      return catalogue.procedures
        .find((p) => p.name === owner)
        ?.inputs.map(({ name, type, required }) => ({ name, required, detail: type }));
  }
}
