/** What the pages show where there is nothing yet, in a few strokes. */
const box = { fill: 'var(--p-subtle)', stroke: 'var(--p-border-2)', strokeWidth: 1.5 };
const line = { fill: 'none', stroke: 'var(--p-accent)', strokeWidth: 1.75 };
const words = { fill: 'none', stroke: 'var(--p-border-2)', strokeWidth: 4, strokeLinecap: 'round' as const };
const frame = { width: 216, height: 88, viewBox: '0 0 216 88', 'aria-hidden': true };

/** A value that many flows read. */
export function VariableDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="24" width="92" height="40" rx="8" {...box} />
      <path d="M30 35c-6 5-6 13 0 18M64 35c6 5 6 13 0 18M42 39l10 10M52 39l-10 10" {...line} />
      <rect x="150" y="2" width="64" height="24" rx="8" {...box} />
      <rect x="150" y="32" width="64" height="24" rx="8" {...box} />
      <rect x="150" y="62" width="64" height="24" rx="8" {...box} />
      <path d="M93 44h57M110 44a8 8 0 0 0 8-8V22a8 8 0 0 1 8-8h24" {...line} />
      <path d="M110 44a8 8 0 0 1 8 8v14a8 8 0 0 0 8 8h24" strokeDasharray="4 4" {...line} />
      <path d="M160 14h28M160 44h36M160 74h22" {...words} />
    </svg>
  );
}

/** A text with a place in it, in two languages. */
export function TemplateDrawing() {
  return (
    <svg {...frame}>
      <rect x="28" y="1" width="128" height="66" rx="10" {...box} />
      <rect x="60" y="20" width="128" height="66" rx="10" {...box} />
      <path d="M74 38h32M146 38h26M74 54h18M74 70h60" {...words} />
      <rect x="113" y="30" width="26" height="16" rx="5" fill="var(--p-accent-soft)" {...outline} />
      <rect x="99" y="46" width="34" height="16" rx="5" fill="var(--p-accent-soft)" {...outline} />
    </svg>
  );
}

const outline = { stroke: 'var(--p-accent)', strokeWidth: 1.5 };

/** A flow that asks another system and hears back. */
export function InterfaceDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="20" width="72" height="48" rx="8" {...box} />
      <rect x="143" y="8" width="72" height="20" rx="6" {...box} />
      <rect x="143" y="34" width="72" height="20" rx="6" {...box} />
      <rect x="143" y="60" width="72" height="20" rx="6" {...box} />
      <path d="M73 36h62M129 30l6 6-6 6" {...line} />
      <path d="M143 54H81M87 48l-6 6 6 6" strokeDasharray="4 4" {...line} />
      <path d="M14 36h30M14 50h42" {...words} />
      <circle cx="153" cy="18" r="2.5" fill="var(--p-accent)" />
      <circle cx="153" cy="44" r="2.5" fill="var(--p-accent)" />
      <circle cx="153" cy="70" r="2.5" fill="var(--p-accent)" />
    </svg>
  );
}

/** A call that one of three queues takes. */
export function TransferPolicyDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="24" width="64" height="40" rx="8" {...box} />
      <rect x="143" y="2" width="72" height="24" rx="6" {...box} />
      <rect x="143" y="32" width="72" height="24" rx="6" fill="var(--p-accent-soft)" {...outline} />
      <rect x="143" y="62" width="72" height="24" rx="6" {...box} />
      <path d="M65 44h68M65 44c30 0 30-30 68-30M65 44c30 0 30 30 68 30M127 38l6 6-6 6" {...line} />
      <path d="M14 38h26M14 50h36M155 14h24M155 44h36M155 74h18" {...words} />
    </svg>
  );
}

/** A flow that leaves a row in a table. */
export function DataTableDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="24" width="64" height="40" rx="8" {...box} />
      <rect x="119" y="4" width="96" height="80" rx="8" {...box} />
      <path d="M119 24h96M119 44h96M119 64h96M151 4v80M183 4v80" {...grid} />
      <rect x="119" y="44" width="96" height="20" fill="var(--p-accent-soft)" {...outline} />
      <path d="M65 44c20 0 24 10 44 10M103 48l6 6-6 6" {...line} />
      <path d="M14 38h26M14 50h36" {...words} />
    </svg>
  );
}

const grid = { fill: 'none', stroke: 'var(--p-border-2)', strokeWidth: 1 };

/** A flow that calls a function inside a database. */
export function ProcedureDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="24" width="64" height="40" rx="8" {...box} />
      <path d="M123 16v56c0 7 21 12 46 12s46-5 46-12V16" {...box} />
      <ellipse cx="169" cy="16" rx="46" ry="12" {...box} />
      <rect x="135" y="38" width="68" height="26" rx="6" fill="var(--p-accent-soft)" {...outline} />
      <path d="M65 44h52M111 38l6 6-6 6" {...line} />
      <path d="M14 38h26M14 50h36M148 51h32" {...words} />
    </svg>
  );
}

/** A number that leads to a flow. */
export function AccessCodeDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="20" width="84" height="48" rx="8" {...box} />
      {[14, 30, 46, 62].map((x) => (
        <circle key={x} cx={x + 5} cy="44" r="4" fill="var(--p-border-2)" />
      ))}
      <rect x="150" y="12" width="64" height="64" rx="8" {...box} />
      <path d="M85 44h57m-7-5 7 5-7 5" {...line} />
      <path d="M162 30h28M162 44h36M162 58h20" {...words} />
    </svg>
  );
}

/** Calls of which a few take another way. */
export function GrayRuleDrawing() {
  return (
    <svg {...frame}>
      <circle cx="44" cy="44" r="30" {...box} />
      <path d="M44 14a30 30 0 0 1 28.5 20.7L44 44z" fill="var(--p-accent-soft)" {...outline} />
      <rect x="150" y="2" width="64" height="32" rx="8" {...box} />
      <rect x="150" y="54" width="64" height="32" rx="8" {...box} />
      <path d="M78 34h30a8 8 0 0 0 8-8 8 8 0 0 1 8-8h18m-7-5 7 5-7 5" {...line} />
      <path d="M78 54h30a8 8 0 0 1 8 8 8 8 0 0 0 8 8h26" strokeDasharray="4 4" {...line} />
      <path d="M162 18h30M162 70h36" {...words} />
    </svg>
  );
}

/** Somebody who is called back. */
export function CallbackDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="20" width="84" height="48" rx="8" {...box} />
      <path d="M16 36h40M16 52h54" {...words} />
      <circle cx="182" cy="44" r="30" {...box} />
      <path d="M182 26v18l12 8" {...line} />
      <path d="M142 34H95m7-5-7 5 7 5" {...line} />
      <path d="M95 54h52" strokeDasharray="4 4" {...line} />
    </svg>
  );
}

/** What a caller answered, kept. */
export function AnswerDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="6" width="116" height="34" rx="10" {...box} />
      <rect x="99" y="48" width="116" height="34" rx="10" fill="var(--p-accent-soft)" {...outline} />
      <path d="M15 23h64M113 65h48M173 65h18" {...words} />
    </svg>
  );
}

/** A list in which every name is followed up. */
export function FlowCheckDrawing() {
  return (
    <svg {...frame}>
      {[2, 32, 62].map((y) => (
        <g key={y}>
          <rect x="1" y={y} width="24" height="24" rx="6" {...box} />
          <path d={`M40 ${y + 12}h${y === 32 ? 60 : 84}`} {...words} />
        </g>
      ))}
      <path d="m7 14 4 4 8-8M7 44l4 4 8-8" {...line} />
      <rect x="166" y="24" width="48" height="40" rx="8" {...box} />
      <path d="M132 14h10a8 8 0 0 1 8 8v14a8 8 0 0 0 8 8M108 44h58" {...line} />
    </svg>
  );
}

/** Dialogs of which two went as they should and one did not. */
export function TestDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="2" width="150" height="24" rx="6" {...box} />
      <rect x="1" y="32" width="150" height="24" rx="6" {...box} />
      <rect x="1" y="62" width="150" height="24" rx="6" {...box} />
      <path d="M14 14h62M14 44h88M14 74h48" {...words} />
      <path d="M151 14h28M151 44h28M151 74h28" {...line} />
      <circle cx="197" cy="14" r="11" fill="var(--p-accent-soft)" {...outline} />
      <circle cx="197" cy="44" r="11" fill="var(--p-accent-soft)" {...outline} />
      <circle cx="197" cy="74" r="11" strokeDasharray="4 4" {...line} />
      <path d="M192 14l4 4 7-8M192 44l4 4 7-8" {...line} />
    </svg>
  );
}

/** A key that programs sign in with. */
export function TokenDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="20" width="84" height="48" rx="8" {...box} />
      <path d="m18 36 8 8-8 8" {...line} />
      <path d="M36 52h24" {...words} />
      <circle cx="182" cy="44" r="24" {...box} />
      <circle cx="182" cy="44" r="8" {...line} />
      <path d="M174 44h-70v10M122 44v8" {...line} />
    </svg>
  );
}

/** Another system that flows may reach. */
export function HostDrawing() {
  return (
    <svg {...frame}>
      <rect x="1" y="20" width="64" height="48" rx="8" {...box} />
      <path d="M15 36h34M15 52h22" {...words} />
      <path d="M65 44h78m-7-5 7 5-7 5" {...line} />
      <path d="M104 8v22M104 58v22" strokeDasharray="4 4" {...line} />
      <rect x="151" y="8" width="63" height="32" rx="8" {...box} />
      <rect x="151" y="48" width="63" height="32" rx="8" {...box} />
      <path d="M165 24h28M165 64h20" {...words} />
    </svg>
  );
}
