import { Select } from '@mantine/core';
import { type Template, TemplateKind } from '@parley/contracts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { templatesApi } from '../../app/api/resources';
import table from '../../app/ui/table.module.css';
import { useListOrder } from '../../app/ui/useListOrder';
import { inOrder } from '../resources/completion';
import aside from '../resources/Aside.module.css';
import { TemplateDrawing } from '../resources/drawings';
import { NameWords } from '../resources/NameWords';
import { ResourceList } from '../resources/ResourceList';
import styles from '../resources/ResourceList.module.css';
import { type Column } from '../resources/ResourceTable';

/** `/templates?search&kind`: texts that flows share. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const sort = useListOrder();
  const kind = TemplateKind.safeParse(params.get('kind')).data;
  const query = templatesApi.useList(search, sort);
  useEveryPage(kind !== undefined, query);
  const choose = (chosen: string | null) => {
    const next = new URLSearchParams(params);
    if (chosen === null || chosen === '') next.delete('kind');
    else next.set('kind', chosen);
    setParams(next, { replace: true });
  };
  return (
    <ResourceList
      api={templatesApi}
      search={search}
      query={query}
      columns={useColumns()}
      drawing={<TemplateDrawing />}
      onNew={() => void navigate('/templates/new')}
      onClear={() => setParams({})}
      {...(kind === undefined ? {} : { shows: (template: Template) => template.kind === kind })}
      filters={
        <Select
          aria-label={t('resources:fields.kind')}
          w={168}
          allowDeselect={false}
          data={[
            { value: '', label: t('resources:templates.all') },
            ...TemplateKind.options.map((value) => ({
              value: value as string,
              label: t(`resources:templates.kinds.${value}`),
            })),
          ]}
          value={kind ?? ''}
          onChange={choose}
        />
      }
    />
  );
}

/** The server lists all kinds together, so the whole list is needed to show one of them. */
function useEveryPage(isNeeded: boolean, query: ReturnType<typeof templatesApi.useList>): void {
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (isNeeded && hasNextPage && !isFetching) void fetchNextPage();
  }, [isNeeded, hasNextPage, isFetching, fetchNextPage]);
}

function useColumns(): Column<Template>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      label: t('resources:fields.name'),
      width: '24%',
      cell: (item) => <NameWords kind="templates" item={item} />,
    },
    {
      key: 'kind',
      label: t('resources:fields.kind'),
      width: '10%',
      cell: ({ kind }) => t(`resources:templates.kinds.${kind}`),
    },
    {
      key: 'text',
      label: t('resources:fields.content'),
      width: '26%',
      cell: ({ content }) => {
        const [first] = inOrder(Object.keys(content));
        const text = first === undefined ? '' : (content[first] ?? '');
        return (
          <span className={styles.text} title={text}>
            {text}
          </span>
        );
      },
    },
    {
      key: 'languages',
      label: t('resources:templates.languages'),
      width: '13%',
      cell: ({ content }) => (
        <span className={table.chips}>
          {inOrder(Object.keys(content)).map((language) => (
            <span key={language} className={aside.mark} title={t(`resources:languages.${language}`)}>
              {language.slice(0, 2)}
            </span>
          ))}
        </span>
      ),
    },
  ];
}
