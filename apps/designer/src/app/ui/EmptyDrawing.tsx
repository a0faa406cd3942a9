/** A flow in a few strokes, for places where there is none yet. */
export function EmptyDrawing() {
  const box = { fill: 'var(--p-subtle)', stroke: 'var(--p-border-2)', strokeWidth: 1.5 };
  const line = { fill: 'none', stroke: 'var(--p-accent)', strokeWidth: 1.75 };
  const knob = { fill: 'var(--p-surface)', stroke: 'var(--p-accent)', strokeWidth: 1.75 };
  return (
    <svg width="216" height="88" viewBox="0 0 216 88" aria-hidden="true">
      <rect x="1" y="28" width="56" height="32" rx="16" {...box} />
      <rect x="83" y="18" width="64" height="52" rx="8" {...box} />
      <rect x="171" y="2" width="42" height="32" rx="8" {...box} />
      <rect x="171" y="54" width="42" height="32" rx="8" {...box} />
      <path d="M61 44h22" {...line} />
      <path d="M151 39h4a6 6 0 0 0 6-6V24a6 6 0 0 1 6-6h4" {...line} />
      <path d="M151 53h4a6 6 0 0 1 6 6v5a6 6 0 0 0 6 6h4" strokeDasharray="4 4" {...line} />
      <path d="M92 30h32M92 40h44" stroke="var(--p-border-2)" strokeWidth="4" strokeLinecap="round" />
      <circle cx="57" cy="44" r="4" {...knob} />
      <circle cx="147" cy="39" r="4" {...knob} />
      <circle cx="147" cy="53" r="4" {...knob} />
    </svg>
  );
}
