import { SPARKLINE, sparklinePoints } from './sparklinePoints';

/** A day by the hour, beside the figure that says its sum; a dotted line where nothing happened, or not yet. */
export function Sparkline({
  counts,
  className,
}: {
  counts: readonly number[];
  className?: string | undefined;
}) {
  const { width, height } = SPARKLINE;
  const points = sparklinePoints(counts);
  const last = points.at(-1);
  const from = last === undefined ? 1 : last.x + 6;
  const way = points.map(({ x, y }) => `${x} ${y}`).join('L');
  return (
    <svg width={width} height={height} className={className} aria-hidden="true">
      {from < width - 1 && (
        <path
          d={`M${from} ${height - 2}H${width - 1}`}
          fill="none"
          stroke="var(--p-border-2)"
          strokeWidth="1.5"
          strokeDasharray="0 5"
          strokeLinecap="round"
        />
      )}
      {last !== undefined && (
        <>
          <path d={`M${way}V${height}H${points[0]?.x ?? 0}Z`} fill="var(--p-accent-soft)" />
          <path
            d={`M${way}`}
            fill="none"
            stroke="var(--p-accent)"
            strokeWidth="1.5"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          <circle cx={last.x} cy={last.y} r="2" fill="var(--p-accent)" />
        </>
      )}
    </svg>
  );
}
