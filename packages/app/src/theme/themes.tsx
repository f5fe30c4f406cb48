import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  shapes,
  UnifiedThemeProvider,
  type UnifiedTheme,
} from '@backstage/theme';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import DarkIcon from '@material-ui/icons/Brightness2';
import LightIcon from '@material-ui/icons/WbSunny';

const FONT = '"Inter Variable", system-ui, sans-serif';

interface Ink {
  readonly page: string;
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly header: string;
}

const light: Ink = {
  page: '#f3f6f7',
  paper: '#ffffff',
  text: '#10202a',
  quiet: '#51636e',
  line: '#dde5e9',
  accent: '#0b5f7e',
  onAccent: '#ffffff',
  header: '#0d2c3b',
};

const dark: Ink = {
  page: '#0e161b',
  paper: '#152027',
  text: '#e6eef2',
  quiet: '#9fb1bb',
  line: '#273740',
  accent: '#6cc6e2',
  onAccent: '#06202b',
  header: '#12303d',
};

/** The theme of the portal's older pages (Material UI), in the colours of `tokens.css`. */
function makeTheme(mode: 'light' | 'dark', ink: Ink): UnifiedTheme {
  const page = genPageTheme({
    colors: [ink.header, ink.header],
    shape: shapes.round,
    options: { fontColor: '#ffffff' },
  });
  return createUnifiedTheme({
    palette: {
      ...palettes[mode],
      primary: { main: ink.accent, contrastText: ink.onAccent },
      secondary: { main: ink.accent, contrastText: ink.onAccent },
      background: { default: ink.page, paper: ink.paper },
      text: { primary: ink.text, secondary: ink.quiet },
      textContrast: ink.text,
      textSubtle: ink.quiet,
      textVerySubtle: ink.line,
      border: ink.line,
      divider: ink.line,
      link: ink.accent,
      linkHover: ink.accent,
    },
    fontFamily: FONT,
    defaultPageTheme: 'home',
    pageTheme: Object.fromEntries(
      ['home', 'tool', 'service', 'website', 'library', 'other', 'app', 'apis', 'documentation', 'card'].map(id => [
        id,
        page,
      ]),
    ),
    components: {
      MuiPaper: {
        styleOverrides: {
          root: { backgroundImage: 'none' },
          elevation1: { boxShadow: `0 0 0 1px ${ink.line}` },
          rounded: { borderRadius: 12 },
        },
      },
      CatalogReactUserListPicker: { styleOverrides: { root: { backgroundColor: 'transparent', boxShadow: 'none' } } },
      MuiTableCell: { styleOverrides: { root: { wordBreak: 'normal', overflowWrap: 'break-word' } } },
      MuiButton: { styleOverrides: { root: { textTransform: 'none', borderRadius: 8 } } },
      MuiTypography: { styleOverrides: { button: { textTransform: 'none' } } },
    },
  });
}

const lightTheme = makeTheme('light', light);
const darkTheme = makeTheme('dark', dark);

/** Logwright in light; replaces the portal's own light theme. */
export const lightThemeExtension = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <LightIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={lightTheme} themeName="logwright">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

/** Logwright in dark; replaces the portal's own dark theme. */
export const darkThemeExtension = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <DarkIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={darkTheme} themeName="logwright">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});
