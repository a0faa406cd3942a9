import type { ElementGroup } from '@parley/flow-model';
import {
  IconApi,
  IconArrowRampRight,
  IconBrain,
  IconCalendarTime,
  IconClipboardList,
  IconClockPause,
  IconCrown,
  IconDatabase,
  IconDialpad,
  IconEqual,
  IconEraser,
  IconFolder,
  IconForms,
  IconGitBranch,
  IconInfoCircle,
  IconLanguage,
  IconListNumbers,
  IconMessageChatbot,
  IconMessageForward,
  IconMessageSearch,
  IconMicrophone,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconPlayerPlay,
  IconQuestionMark,
  IconRepeat,
  IconShieldCheck,
  IconSparkles,
  IconStack2,
  IconStar,
  IconTable,
  IconVideo,
  IconVolume,
  type Icon,
} from '@tabler/icons-react';
import styles from './ElementTile.module.css';

/** The icons that elements may name. Listed, so that the build holds these and not all of Tabler. */
const ICONS: Readonly<Record<string, Icon>> = {
  api: IconApi,
  'arrow-ramp-right': IconArrowRampRight,
  brain: IconBrain,
  'calendar-time': IconCalendarTime,
  'clipboard-list': IconClipboardList,
  'clock-pause': IconClockPause,
  crown: IconCrown,
  database: IconDatabase,
  dialpad: IconDialpad,
  equal: IconEqual,
  eraser: IconEraser,
  folder: IconFolder,
  forms: IconForms,
  'git-branch': IconGitBranch,
  'info-circle': IconInfoCircle,
  language: IconLanguage,
  'list-numbers': IconListNumbers,
  'message-chatbot': IconMessageChatbot,
  'message-forward': IconMessageForward,
  'message-search': IconMessageSearch,
  microphone: IconMicrophone,
  'phone-off': IconPhoneOff,
  'phone-outgoing': IconPhoneOutgoing,
  'player-play': IconPlayerPlay,
  repeat: IconRepeat,
  'shield-check': IconShieldCheck,
  sparkles: IconSparkles,
  'stack-2': IconStack2,
  star: IconStar,
  table: IconTable,
  video: IconVideo,
  volume: IconVolume,
};

/** Icon by the size of its tile. 26 is round: Start and End. */
const ICON_SIZES = { 20: 13, 22: 14, 24: 15, 26: 15, 30: 18, 32: 19 } as const;

interface ElementTileProps {
  /** absent: an element that this build does not know */
  element: { group: ElementGroup | 'collapsed'; icon: string } | undefined;
  size: keyof typeof ICON_SIZES;
}

/** The coloured tile of an element. Decoration: its name always stands beside it. */
export function ElementTile({ element, size }: ElementTileProps) {
  const Shown = ICONS[element?.icon ?? ''] ?? IconQuestionMark;
  return (
    <span className={styles.tile} data-group={element?.group ?? 'logic'} data-size={size} aria-hidden>
      <Shown size={ICON_SIZES[size]} stroke={1.9} />
    </span>
  );
}
