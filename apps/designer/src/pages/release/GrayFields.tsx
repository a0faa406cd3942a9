import { NumberInput, Select, Slider, TagsInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrayRules } from '../../app/api/grayRules';
import { useGrayRuleText } from '../../app/ui/useGrayRuleText';
import { tidyRange, wrongRanges, type GrayForm } from './gray-form';
import styles from './ReleasePage.module.css';

interface Props {
  form: GrayForm;
  onChange: (form: GrayForm) => void;
}

/** Which calls a gray release takes: a named rule, or criteria of its own. */
export function GrayFields({ form, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const rules = useGrayRules().data?.items ?? [];
  const sayRule = useGrayRuleText();
  const chosen = rules.find(({ name }) => name === form.named);
  return (
    <>
      {rules.length > 0 && (
        <div className={styles.row}>
          <label htmlFor={`${id}-rule`}>{t('flows:gray.rule')}</label>
          <Select
            id={`${id}-rule`}
            allowDeselect={false}
            value={form.named}
            onChange={(named) => onChange({ ...form, named: named ?? '' })}
            data={[
              { value: '', label: t('flows:gray.own') },
              ...rules.map(({ name }) => ({ value: name, label: name })),
            ]}
          />
        </div>
      )}
      {chosen === undefined ? (
        <Criteria form={form} onChange={onChange} />
      ) : (
        <p className={styles.ruleText}>{sayRule(chosen.rule)}</p>
      )}
    </>
  );
}

/** Share, numbers, virtual call centres. */
export function Criteria({ form, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const wrong = wrongRanges(form);
  const share = (value: number) => onChange({ ...form, share: Math.min(100, Math.max(0, value)) });
  return (
    <>
      <div className={styles.row}>
        <label htmlFor={`${id}-share`}>{t('flows:gray.share')}</label>
        <div className={styles.share}>
          <Slider
            className={styles.slider}
            value={form.share}
            onChange={share}
            min={0}
            max={100}
            label={null}
            size={6}
            thumbSize={16}
            thumbLabel={t('flows:gray.share')}
          />
          <NumberInput
            id={`${id}-share`}
            className={styles.percent}
            value={form.share}
            onChange={(value) => share(Number(value) || 0)}
            min={0}
            max={100}
            decimalScale={2}
            hideControls
            rightSection={<span aria-hidden="true">%</span>}
          />
        </div>
      </div>
      <div className={styles.row}>
        <label htmlFor={`${id}-ranges`}>{t('flows:gray.onlyFrom')}</label>
        <TagsInput
          id={`${id}-ranges`}
          value={form.ranges}
          onChange={(ranges) => onChange({ ...form, ranges: [...new Set(ranges.map(tidyRange))] })}
          placeholder={form.ranges.length === 0 ? t('flows:gray.anyNumber') : ''}
          maxTags={100}
          acceptValueOnBlur
          clearable
          splitChars={[',', ';', '，', '；']}
          error={wrong.length > 0 && t('flows:gray.wrongRange', { range: wrong[0] })}
        />
      </div>
      <div className={styles.row}>
        <label htmlFor={`${id}-vdn`}>{t('flows:gray.vdnIds')}</label>
        <TagsInput
          id={`${id}-vdn`}
          value={form.vdnIds}
          onChange={(vdnIds) => onChange({ ...form, vdnIds })}
          placeholder={form.vdnIds.length === 0 ? t('flows:gray.anyVdn') : ''}
          maxTags={100}
          acceptValueOnBlur
          clearable
        />
      </div>
    </>
  );
}
