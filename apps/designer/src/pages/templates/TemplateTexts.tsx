import { Button, Menu, Tabs } from '@mantine/core';
import { ContentLanguage } from '@parley/contracts';
import { type TypeLookup } from '@parley/expression';
import { IconAlertCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconAction } from '../../app/ui/IconAction';
import { inOrder } from '../resources/completion';
import styles from '../resources/Editor.module.css';
import { PlaceText } from '../resources/PlaceText';
import texts from './TemplateTexts.module.css';
import { type TemplateForm } from './templateForm';

const LONGEST = 4_096;

interface Props {
  content: TemplateForm['content'];
  /** the one that is open; undefined: there is none */
  language: ContentLanguage | undefined;
  onLanguage: (language: ContentLanguage) => void;
  onChange: (content: TemplateForm['content']) => void;
  types: TypeLookup;
  readOnly: boolean;
  errorAt: (language: ContentLanguage) => string | undefined;
}

/** One text for each language, behind tabs. */
export function TemplateTexts({ content, language, onLanguage, onChange, types, readOnly, errorAt }: Props) {
  const { t, i18n } = useTranslation();
  const used = inOrder(Object.keys(content));
  const free = ContentLanguage.options.filter((option) => !used.includes(option));
  const figure = new Intl.NumberFormat(i18n.language);
  const add = (added: ContentLanguage) => {
    onChange({ ...content, [added]: '' });
    onLanguage(added);
  };
  const remove = (removed: ContentLanguage) => {
    const { [removed]: _gone, ...rest } = content;
    onChange(rest);
    const next = used.find((other) => other !== removed);
    if (next !== undefined) onLanguage(next);
  };
  const nameOf = (named: ContentLanguage) => t(`resources:languages.${named}`);
  return (
    <section className={styles.section} aria-label={t('resources:templates.texts')}>
      <Tabs
        value={language ?? null}
        onChange={(next) => next !== null && onLanguage(ContentLanguage.parse(next))}
        keepMounted={false}
      >
        <div className={texts.head}>
          <Tabs.List className={texts.list ?? ''} aria-label={t('resources:templates.languages')}>
            {used.map((option) => (
              <Tabs.Tab
                key={option}
                value={option}
                {...(errorAt(option) === undefined
                  ? {}
                  : { rightSection: <IconAlertCircle size={14} stroke={1.75} className={texts.wrong} /> })}
              >
                {nameOf(option)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {!readOnly && free.length > 0 && (
            <Menu width={180}>
              <Menu.Target>
                <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} />}>
                  {t('resources:templates.addLanguage')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {free.map((option) => (
                  <Menu.Item key={option} onClick={() => add(option)}>
                    {nameOf(option)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
        {used.map((option) => (
          <Tabs.Panel
            key={option}
            value={option}
            className={texts.panel ?? ''}
            lang={option.replace('_', '-')}
          >
            <div data-rtl={option === 'ar' || undefined}>
              <PlaceText
                label={t('resources:templates.textIn', { language: nameOf(option) })}
                value={content[option] ?? ''}
                onChange={(text) => onChange({ ...content, [option]: text })}
                types={types}
                maxLength={LONGEST}
                multiline
                error={errorAt(option)}
                footer={
                  <span className={texts.counter}>
                    {figure.format((content[option] ?? '').length)} / {figure.format(LONGEST)}
                  </span>
                }
              />
            </div>
            <div className={texts.foot}>
              <p className={styles.help}>{t('resources:templates.placeHelp', { sign: '${' })}</p>
              {!readOnly && used.length > 1 && (
                <IconAction
                  name={t('resources:templates.removeLanguage', { language: nameOf(option) })}
                  onClick={() => remove(option)}
                >
                  <IconTrash size={16} stroke={1.75} />
                </IconAction>
              )}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
