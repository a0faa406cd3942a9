import { type ResourceKind } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { type Revised, useDeleteResource } from '../../app/api/resources';
import { Button, Modal } from '@mantine/core';
import form from '../../app/ui/form.module.css';
import { ResourceFailure } from './ResourceFailure';

interface Props {
  kind: ResourceKind;
  item: Revised;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before a resource goes. Where something uses it, the dialog stays and leads there. */
export function DeleteResourceDialog({ kind, item, onDeleted, onClose }: Props) {
  const { t } = useTranslation();
  const remove = useDeleteResource(kind);
  return (
    <Modal opened onClose={onClose} title={t('resources:remove.title', { name: item.name })} size={460}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(item, { onSuccess: onDeleted });
        }}
      >
        <p className={form.text}>{t(`resources:remove.text.${kind}`)}</p>
        {remove.error !== null && <ResourceFailure error={remove.error} />}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="danger" loading={remove.isPending}>
            {t('resources:remove.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
