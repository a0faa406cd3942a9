import { type ResourceKind } from '@parley/contracts';
import { type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { type ResourceBody, type Revised, useRenewResources } from '../../app/api/resources';
import { useMay } from '../../app/api/session';
import { useLeaveGuard } from './useLeaveGuard';
import { useResourceForm } from './useResourceForm';

type Saved = Pick<Revised, 'name' | 'revision'>;

/** How what is edited is read and saved. */
interface EditedApi<Body, Item, Kind> {
  kind: Kind;
  readOne: (name: string) => Promise<Item>;
  useSave: () => UseMutationResult<Item, Error, { body: Body; saved?: Saved }>;
}

interface Options<Body, Item extends Saved, Form extends object, Kind> {
  api: EditedApi<Body, Item, Kind>;
  /** undefined: it is new */
  item: Item | undefined;
  toForm: (item: Item | undefined) => Form;
  /** undefined: something is missing or wrong, so that nothing is sent and the fields say why from now on */
  toRequest: (form: Form, base: Item | undefined) => Body | undefined;
  /** something is missing or wrong: leads to where it is said */
  onFaulty?: (form: Form) => void;
  /** it is saved by a name that it did not have */
  onNamed: (name: string) => void;
}

/** What a person does with one resource: edit, save, see that somebody was faster, delete, leave. Same for every kind. */
export function useResourceEditor<Body, Item extends Saved, Form extends object, Kind>(
  options: Options<Body, Item, Form, Kind>,
) {
  const { api, item, toForm, toRequest, onFaulty, onNamed } = options;
  const mayEdit = useMay('edit');
  const renew = useRenewResources();
  const save = api.useSave();
  const { base, form, isDirty, adopt, set } = useResourceForm(item, toForm);
  const { question, leave } = useLeaveGuard(isDirty);
  const [isChecked, setChecked] = useState(false);
  const [isDeleting, setDeleting] = useState(false);

  const send = (saved: Saved | undefined, then?: (changed: Item) => void) => {
    setChecked(true);
    const body = toRequest(form, base);
    if (body === undefined) return onFaulty?.(form);
    save.mutate(
      { body, ...(saved === undefined ? {} : { saved }) },
      {
        onSuccess: (changed) => {
          adopt(changed);
          setChecked(false);
          then?.(changed);
          if (changed.name !== base?.name) leave(() => onNamed(changed.name));
        },
      },
    );
  };
  return {
    kind: api.kind,
    /** the resource as it was loaded or saved last; undefined: it is new */
    base,
    form,
    isDirty,
    /** it was tried to save it as it stands */
    isChecked,
    mayEdit,
    isSaving: save.isPending,
    /** null: there is none */
    saveFailure: save.error,
    change: (part: Partial<Form>) => {
      set(part);
      if (save.error !== null) save.reset();
    },
    /** @param then what follows once it is saved */
    save: (then?: (changed: Item) => void) => send(base, then),
    /** Saves over what somebody else saved. */
    overwrite: (revision: number) => base && send({ ...base, revision }),
    /** Shows what somebody else saved; what was typed is lost. */
    reload: async () => {
      if (base === undefined) return;
      adopt(await api.readOne(base.name));
      save.reset();
      renew();
    },
    /** An earlier content has returned, perhaps with an earlier name. */
    reverted: (name: string) => {
      renew();
      if (name !== base?.name) leave(() => onNamed(name));
    },
    isDeleting,
    setDeleting,
    /** Goes elsewhere without a question. */
    leave,
    /** asks before edits are lost, where it must be asked now */
    leaveQuestion: question,
  };
}

export type ResourceEditing = Pick<
  ReturnType<typeof useResourceEditor<ResourceBody, Revised, object, ResourceKind>>,
  | 'kind'
  | 'base'
  | 'isDirty'
  | 'mayEdit'
  | 'isSaving'
  | 'save'
  | 'overwrite'
  | 'reload'
  | 'reverted'
  | 'isDeleting'
  | 'setDeleting'
  | 'leave'
  | 'leaveQuestion'
>;
