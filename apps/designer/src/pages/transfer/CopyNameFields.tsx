import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessages, isRefusal } from '../../app/api/failure';
import form from '../../app/ui/form.module.css';
import { FLOW_CODE, suggestCode } from '../flows/suggestCode';

const LONGEST_NAME = 128;

/**
 * Name and code of a copy. The code follows the name until it is typed.
 *
 * @param proposed name that the copy has at first
 */
export function useCopyName(proposed: string, from: { code: string }) {
  const [name, setName] = useState(() => proposed.slice(0, LONGEST_NAME));
  const [ownCode, setCode] = useState<string>();
  const code = ownCode ?? (suggestCode(name) || `${from.code}-copy`.slice(0, 64));
  const isWell = name.trim() !== '' && FLOW_CODE.test(code);
  return { name: name.trim(), typed: name, code, setName, setCode, isWell };
}

type CopyName = ReturnType<typeof useCopyName>;

/** What to say at the two fields. */
export function useCopyNameErrors({ name, code }: CopyName, isChecked: boolean, failure: unknown) {
  const { t } = useTranslation();
  const said = fieldMessages(failure);
  if (isChecked && name === '') return { name: t('flows:create.nameMissing'), code: undefined };
  if (isChecked && !FLOW_CODE.test(code)) return { name: undefined, code: t('flows:create.codeWrong') };
  if (isRefusal(failure, 'flowNameTaken')) return { name: t('flows:create.nameTaken'), code: undefined };
  return { name: said['name'], code: said['code'] };
}

interface Props {
  copy: CopyName;
  errors: ReturnType<typeof useCopyNameErrors>;
  onTyped: () => void;
  /** they are what a person fills in first */
  isFirst?: boolean;
}

/** The fields of a copy's name and code. */
export function CopyNameFields({ copy, errors, onTyped, isFirst = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        {...(isFirst ? { 'data-autofocus': true } : {})}
        label={t('flows:create.name')}
        maxLength={LONGEST_NAME}
        value={copy.typed}
        error={errors.name}
        onChange={(event) => {
          copy.setName(event.currentTarget.value);
          onTyped();
        }}
      />
      <TextInput
        label={t('flows:create.code')}
        description={t('flows:create.codeHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        classNames={{ input: form.mono ?? '' }}
        spellCheck={false}
        autoCapitalize="none"
        value={copy.code}
        error={errors.code}
        onChange={(event) => {
          copy.setCode(event.currentTarget.value);
          onTyped();
        }}
      />
    </>
  );
}
