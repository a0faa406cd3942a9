import { useState } from 'react';

/**
 * What a person edits of a resource. A newer revision from the server is taken over as long as nothing was typed; after
 * that the form stays as it is, and saving says that somebody else was faster.
 *
 * @param loaded undefined for a new resource
 */
export function useResourceForm<Item extends { revision: number }, Form extends object>(
  loaded: Item | undefined,
  toForm: (item: Item | undefined) => Form,
) {
  const [base, setBase] = useState(loaded);
  const [form, setForm] = useState(() => toForm(loaded));
  const isDirty = JSON.stringify(form) !== JSON.stringify(toForm(base));
  const adopt = (item: Item) => {
    setBase(item);
    setForm(toForm(item));
  };
  if (loaded !== undefined && base !== undefined && loaded.revision > base.revision && !isDirty)
    adopt(loaded);
  return {
    base,
    form,
    isDirty,
    adopt,
    set: (part: Partial<Form>) => setForm((before) => ({ ...before, ...part })),
  };
}
