import {
  localStorageColorSchemeManager,
  type MantineThemeOverride,
  MantineProvider,
  mergeThemeOverrides,
  Modal,
} from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from './queryClient';
import { resolveVariables, theme } from './theme/theme';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'parley.color-scheme' });

/** What every screen stands in: theme, data. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={useWordedTheme()}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}

/** The theme, with the words that its components say by themselves. */
function useWordedTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  const close = t('common:close');
  return useMemo(() => {
    const worded = Modal.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } });
    return mergeThemeOverrides(theme, { components: { Modal: worded } });
  }, [close]);
}
