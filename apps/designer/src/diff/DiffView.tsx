import { Button, SegmentedControl } from '@mantine/core';
import { isSameBehaviour, type FlowDocument } from '@parley/flow-model';
import { IconColumns2, IconLayersSubtract } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeTable } from './ChangeTable';
import { DiffSign } from './DiffSign';
import { DiffStage, type DiffLook } from './DiffStage';
import classes from './DiffView.module.css';
import { usePartName } from './usePartName';
import { useComparison } from './useComparison';
import { useSteps } from './useSteps';

interface Props {
  title: string;
  /** absent: everything is new */
  before: FlowDocument | undefined;
  after: FlowDocument;
  /** what the two are called, side by side */
  names: { before: string; after: string };
  /** said where nothing differs */
  nothing: string;
}

const icon = { size: 15, stroke: 1.75, 'aria-hidden': true } as const;

/** What differs between two documents: drawn above, told below. */
export function DiffView({ title, before, after, names, nothing }: Props) {
  const { t } = useTranslation();
  const comparison = useComparison(before, after);
  const [look, setLook] = useState<DiffLook>('overlay');
  const [showMoved, setShowMoved] = useState(false);
  const { subjects, figures, diff } = comparison;
  const steps = useSteps(subjects.length);
  const { choose } = steps;
  const sayPart = usePartName();
  const notes = useMemo(
    () =>
      new Map(
        subjects.flatMap(({ node, kind, changes }) => {
          if (!node) return [];
          if (kind !== 'changed')
            return [[node.id, t(`flows:diff.${kind === 'added' ? 'newNode' : 'goneNode'}`)]];
          const parts = new Set(changes.map((change) => sayPart(node.element, change.part)));
          return [[node.id, [...parts].join(', ')]];
        }),
      ),
    [subjects, sayPart, t],
  );
  const moved = diff.layout.moved.length;
  return (
    <section className={classes.view}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {(['added', 'changed', 'removed'] as const).map(
          (kind) =>
            figures[kind] > 0 && (
              <span key={kind} className={classes.figure}>
                <DiffSign kind={kind} size={18} />
                {t(`flows:release.${kind}`, { count: figures[kind] })}
              </span>
            ),
        )}
        <span className={classes.space} />
        {moved > 0 && look === 'overlay' && (
          <Button
            variant="subtle"
            color="gray"
            aria-pressed={showMoved}
            onClick={() => setShowMoved(!showMoved)}
            className={classes.moved}
          >
            {t(showMoved ? 'flows:diff.hideMoved' : 'flows:diff.showMoved', { count: moved })}
          </Button>
        )}
        <SegmentedControl
          aria-label={t('flows:diff.look')}
          value={look}
          onChange={(value) => setLook(value === 'sides' ? 'sides' : 'overlay')}
          data={[
            {
              value: 'overlay',
              label: <Look icon={<IconLayersSubtract {...icon} />} name={t('flows:diff.overlay')} />,
            },
            {
              value: 'sides',
              label: <Look icon={<IconColumns2 {...icon} />} name={t('flows:diff.sides')} />,
            },
          ]}
        />
      </header>
      <DiffStage
        key={look}
        look={look}
        comparison={comparison}
        names={names}
        notes={notes}
        steps={steps}
        showMoved={showMoved}
      />
      {isSameBehaviour(diff) ? (
        <p className={classes.nothing}>{nothing}</p>
      ) : (
        <ChangeTable comparison={comparison} index={steps.index} onChoose={choose} />
      )}
    </section>
  );
}

function Look({ icon: shown, name }: { icon: React.ReactNode; name: string }) {
  return (
    <span className={classes.look}>
      {shown}
      {name}
    </span>
  );
}
