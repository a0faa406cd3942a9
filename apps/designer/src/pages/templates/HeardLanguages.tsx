import { ContentLanguage } from '@parley/contracts';
import { chooseLanguage, toContentLanguage } from '@parley/flow-model';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../resources/Editor.module.css';
import heard from './HeardLanguages.module.css';
import { type TemplateForm } from './templateForm';

interface Props {
  content: TemplateForm['content'];
  /** default of GLOBAL.language */
  tenantLanguage: string;
}

/** For a call in each language: the text that it hears, its own or the one that takes its place. */
export function HeardLanguages({ content, tenantLanguage }: Props) {
  const { t } = useTranslation();
  const available = Object.keys(content);
  const standard = toContentLanguage(tenantLanguage);
  return (
    <section className={styles.section} aria-label={t('resources:templates.hears')}>
      <div className={styles.sectionHead}>
        <h2>{t('resources:templates.hears')}</h2>
      </div>
      <ol className={heard.list}>
        {ContentLanguage.options.map((language) => {
          const chosen = chooseLanguage(available, language, tenantLanguage);
          const isOwn = chosen === language;
          return (
            <li key={language} className={heard.row} data-own={isOwn || undefined}>
              <code className={heard.code}>{language}</code>
              <span>{t(`resources:languages.${language}`)}</span>
              <IconArrowRight size={14} stroke={1.75} aria-hidden="true" className={heard.arrow} />
              <span className={heard.chosen}>
                {chosen === undefined ? '' : t(`resources:languages.${chosen}`)}{' '}
                <span className={heard.why}>
                  {t(isOwn ? 'resources:templates.own' : 'resources:templates.fallback')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.help}>
        {t('resources:templates.hearsHelp', {
          language: standard === undefined ? tenantLanguage : t(`resources:languages.${standard}`),
        })}
      </p>
    </section>
  );
}
