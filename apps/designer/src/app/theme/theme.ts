/** The tokens, said to the component library. Sizes are those of a drawing tool: 13-px text, 32-px controls. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Combobox,
  createTheme,
  Input,
  Loader,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  Popover,
  Radio,
  SegmentedControl,
  Skeleton,
  Switch,
  Tabs,
  Tooltip,
} from '@mantine/core';
import styles from './components.module.css';

const accent: MantineColorsTuple = [
  '#ECEEFD',
  '#D9DDFB',
  '#B9C0F6',
  '#A9B1FF',
  '#8F9AFF',
  '#5661E8',
  '#4450DB',
  '#3A45C4',
  '#2F389F',
  '#23284A',
];

/** Red only where something irrevocable is confirmed. */
const danger: MantineColorsTuple = [
  '#FEF0EE',
  '#FDE0DC',
  '#F4B8B1',
  '#FF9B8F',
  '#F0564A',
  '#D3362A',
  '#D3362A',
  '#B42318',
  '#8F1C13',
  '#3A1B1A',
];

const INPUT_HEIGHTS: Record<string, string> = { xs: '28px', sm: '32px', md: '40px' };
const BUTTON_HEIGHTS: Record<string, string> = { xs: '28px', sm: '32px', md: '40px' };
const BUTTON_PADDINGS: Record<string, string> = { xs: '10px', sm: '12px', md: '16px' };
const PANEL_MOTION = { duration: 160, timingFunction: 'cubic-bezier(0.2, 0, 0, 1)' };

const dropdown = { dropdown: styles.dropdown };
const field = {
  input: styles.input,
  section: styles.section,
  label: styles.label,
  description: styles.description,
  error: styles.error,
};

export const theme = createTheme({
  colors: { accent, danger },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  black: '#171B26',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  fontFamily: 'var(--p-font)',
  fontFamilyMonospace: 'var(--p-font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '19px', xl: '28px' },
  headings: { fontFamily: 'var(--p-font)', fontWeight: '600' },
  shadows: { xs: 'var(--p-shadow-1)', sm: 'var(--p-shadow-2)', md: 'var(--p-shadow-3)' },
  respectReducedMotion: true,
  // the rings are drawn by base.css, for our own controls too
  focusClassName: 'parley-focus',
  cursorType: 'pointer',
  components: {
    Input: Input.extend({
      classNames: { input: styles.input, section: styles.section },
      vars: (_, props) => ({
        wrapper: {
          '--input-height': INPUT_HEIGHTS[props.size ?? 'sm'] ?? '32px',
          '--input-fz': '13px',
          '--input-radius': '8px',
        },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      classNames: { label: styles.label, description: styles.description, error: styles.error },
    }),
    Button: Button.extend({
      defaultProps: { size: 'sm', loaderProps: { size: 14 } },
      classNames: { root: styles.button, section: styles.buttonSection },
      vars: (_, props) => ({
        root: {
          '--button-height': BUTTON_HEIGHTS[props.size ?? 'sm'] ?? '32px',
          '--button-padding-x': BUTTON_PADDINGS[props.size ?? 'sm'] ?? '12px',
          '--button-fz': '13px',
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      classNames: { root: styles.iconButton },
    }),
    Loader: Loader.extend({ defaultProps: { size: 14, type: 'oval' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: PANEL_MOTION }, classNames: dropdown }),
    Menu: Menu.extend({
      defaultProps: { transitionProps: PANEL_MOTION, position: 'bottom-end', offset: 4 },
      classNames: {
        ...dropdown,
        item: styles.option,
        label: styles.menuLabel,
        divider: styles.divider,
      },
    }),
    Combobox: Combobox.extend({ classNames: { ...dropdown, option: styles.option } }),
    Select: { classNames: { ...field, ...dropdown, option: styles.option } },
    Autocomplete: { classNames: { ...field, ...dropdown, option: styles.option } },
    MultiSelect: { classNames: { ...field, ...dropdown, option: styles.option } },
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: false, offset: 6, transitionProps: { duration: 120 } },
      classNames: { tooltip: styles.tooltip },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        padding: 0,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { ...PANEL_MOTION, transition: 'fade' },
      },
      classNames: {
        content: styles.dialog,
        header: styles.dialogHeader,
        title: styles.dialogTitle,
        body: styles.dialogBody,
        close: styles.close,
      },
    }),
    SegmentedControl: SegmentedControl.extend({
      classNames: {
        root: styles.segmented,
        indicator: styles.segmentedIndicator,
        label: styles.segmentedLabel,
      },
    }),
    Skeleton: Skeleton.extend({ classNames: { root: styles.skeleton } }),
    Tabs: Tabs.extend({ classNames: { tab: styles.tab, list: styles.tabList } }),
    ComboboxChevron: { classNames: { chevron: styles.chevron } },
    NumberInput: NumberInput.extend({ classNames: { controls: styles.steppers, control: styles.stepper } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' }, classNames: { input: styles.check } }),
    RadioIndicator: { defaultProps: { size: 'xs' }, classNames: { indicator: styles.check } },
    Radio: Radio.extend({ defaultProps: { size: 'xs' }, classNames: { radio: styles.check } }),
    Switch: Switch.extend({ defaultProps: { size: 'xs' }, classNames: { track: styles.track } }),
  },
});

/** The library's own variables follow the tokens, so that components that nobody styled fit in as well. */
export const resolveVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--p-surface)',
    '--mantine-color-text': 'var(--p-text)',
    '--mantine-color-dimmed': 'var(--p-muted)',
    '--mantine-color-bright': 'var(--p-text)',
    '--mantine-color-placeholder': 'var(--p-muted)',
    '--mantine-color-anchor': 'var(--p-accent-text)',
    '--mantine-color-error': 'var(--p-err-text)',
    '--mantine-color-default': 'var(--p-surface)',
    '--mantine-color-default-hover': 'var(--p-hover)',
    '--mantine-color-default-color': 'var(--p-text)',
    '--mantine-color-default-border': 'var(--p-border-2)',
    '--mantine-color-disabled': 'var(--p-subtle)',
    '--mantine-color-disabled-color': 'var(--p-muted)',
    // red says that something is wrong, not that it is asked for
    '--input-asterisk-color': 'var(--p-muted)',
  };
  return { variables: {}, light: both, dark: both };
};
