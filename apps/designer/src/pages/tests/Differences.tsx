import { Button } from '@mantine/core';
import { type TestCaseResult, type TestDifference } from '@parley/contracts';
import { EXPECTATIONS } from '@parley/simulator';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Tests.module.css';

const FIRST = 5;

const EXPECTED = ['nothing', 'callFirst', 'noMore'] as const satisfies (keyof typeof EXPECTATIONS)[];

interface Props {
  result: TestCaseResult;
  /** one below the other, where there is no room for a table */
  isNarrow?: boolean;
}

/** Why a case failed: what came otherwise than it expects, turn by turn. */
export function Differences({ result: { differences, reason }, isNarrow = false }: Props) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? differences : differences.slice(0, FIRST);
  const Shown = isNarrow ? Stack : Table;
  return (
    <div className={styles.differences}>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {shown.length > 0 && <Shown differences={shown} />}
      {shown.length < differences.length && (
        <Button variant="transparent" size="xs" px={0} onClick={() => setWhole(true)}>
          {t('tests:differences.more', { count: differences.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

function Table({ differences }: { differences: readonly TestDifference[] }) {
  const { t } = useTranslation();
  return (
    <table>
      <thead>
        <tr>
          <th className={styles.turn}>{t('tests:differences.turn')}</th>
          <th className={styles.place}>{t('tests:differences.place')}</th>
          <th>{t('tests:differences.expected')}</th>
          <th>{t('tests:differences.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ turn, place, expected, actual }, index) => (
          <tr key={index}>
            <td>{turn}</td>
            <td>
              <code>{place}</code>
            </td>
            <td>
              <Value text={expected} />
            </td>
            <td className={styles.came}>
              <Value text={actual} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stack({ differences }: { differences: readonly TestDifference[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.stack}>
      {differences.map(({ turn, place, expected, actual }, index) => (
        <li key={index}>
          <p>
            {t('tests:differences.inTurn', { turn })} · <code>{place}</code>
          </p>
          <dl>
            <dt>{t('tests:differences.expected')}</dt>
            <dd>
              <Value text={expected} />
            </dd>
            <dt>{t('tests:differences.actual')}</dt>
            <dd className={styles.came}>
              <Value text={actual} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** @param props.text null: there is nothing */
function Value({ text }: { text: string | null }) {
  const { t } = useTranslation();
  const said = text === null ? 'nothing' : EXPECTED.find((name) => EXPECTATIONS[name] === text);
  return said === undefined ? <code>{text}</code> : t(`tests:differences.${said}`);
}
