import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Shade 8 is the action colour on light ground, shade 4 on dark (contrast 8.1 and 7.4). */
const action: MantineColorsTuple = [
  '#eef4fc',
  '#dce8f7',
  '#b7d0f0',
  '#9bc2f6',
  '#7fb2f5',
  '#5a93de',
  '#3f78c4',
  '#2b61a9',
  '#1d4f91',
  '#153c70',
]

const danger: MantineColorsTuple = [
  '#fdf4f3',
  '#fae3e1',
  '#f3c4c0',
  '#f2a9a3',
  '#f2a9a3',
  '#e0736b',
  '#d0524a',
  '#c0392f',
  '#b3261e',
  '#8f1c16',
]

/** Mantine's dark greys, from text to ground, on our scale. */
const dark: MantineColorsTuple = [
  '#e8ecf1',
  '#a9b4c0',
  '#8d99a6',
  '#6c7885',
  '#3a4652',
  '#2e3843',
  '#232b34',
  '#1b2128',
  '#12171d',
  '#0b0f14',
]

const field = { errorProps: { role: 'status' } }

export const theme = createTheme({
  colors: { action, danger, dark },
  primaryColor: 'action',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: '#1b1f24',
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.35', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    TextInput: { defaultProps: field },
    PasswordInput: { defaultProps: field },
    Textarea: { defaultProps: { ...field, autosize: true, minRows: 2 } },
    NumberInput: { defaultProps: { ...field, hideControls: true } },
    Select: { defaultProps: { ...field, withCheckIcon: false, comboboxProps: { transitionProps: { duration: 0 } } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 }, position: 'right' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
})

/** Mantine takes its grounds and lines from the same tokens as everything else (theme.css). */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text2)',
    '--mantine-color-placeholder': 'var(--placeholder)',
    '--mantine-color-anchor': 'var(--action)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--action-bg)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-disabled': 'var(--off-bg)',
    '--mantine-color-disabled-color': 'var(--text2)',
    '--mantine-color-disabled-border': 'var(--off-line)',
  }
  return { variables: {}, light: shared, dark: shared }
}
