import { Select } from '@mantine/core';
import { type FlowDetail } from '@parley/contracts';
import { useTranslation } from 'react-i18next';
import { chipOf } from '../../app/ui/StateChip';

interface Props {
  flow: FlowDetail;
  version: string;
  onChange: (version: string) => void;
}

/** Which version the test cases are run against. */
export function VersionSelect({ flow, version, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('tests:version')}
      w={168}
      allowDeselect={false}
      value={version}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      data={flow.allVersions.map((one) => ({
        value: one.version,
        label: t(`common:states.${chipOf(one)}`, { version: one.version }),
      }))}
    />
  );
}
