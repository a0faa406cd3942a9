import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.layer.css';
import './app/theme/tokens.css';
import './app/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { onSignedOut } from './app/api/client';
import { keys } from './app/api/keys';
import { startI18n } from './app/i18n/i18n';
import { Providers } from './app/Providers';
import { queryClient } from './app/queryClient';
import { signInPath } from './app/frame/signInPath';
import { router } from './app/router';

await startI18n();
// Whoever was never signed in is led to the sign-in page by the route itself.
onSignedOut(() => {
  if (queryClient.getQueryData(keys.me) === undefined) return;
  queryClient.removeQueries({ queryKey: keys.me });
  const { pathname, search } = router.state.location;
  void router.navigate(signInPath(pathname + search), { replace: true });
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
