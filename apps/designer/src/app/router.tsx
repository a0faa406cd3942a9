import { createBrowserRouter, Navigate } from 'react-router';
import { CrashPage } from './CrashPage';
import { Frame } from './frame/Frame';
import { SignedIn } from './frame/SignedIn';
import { NotFoundPage } from './NotFoundPage';
import { AccessCodesPage } from '../pages/access-codes/AccessCodesPage';
import { FlowsPage } from '../pages/flows/FlowsPage';
import { InterfacePage } from '../pages/interfaces/InterfacePage';
import { InterfacesPage } from '../pages/interfaces/InterfacesPage';
import { SignInPage } from '../pages/sign-in/SignInPage';
import { TemplatePage } from '../pages/templates/TemplatePage';
import { TemplatesPage } from '../pages/templates/TemplatesPage';
import { VariablesPage } from '../pages/variables/VariablesPage';
import { VersionsPage } from '../pages/versions/VersionsPage';

/** Every screen and its address. The editor comes in its own chunk: nobody pays for the canvas to see a list. */
export const router = createBrowserRouter([
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      {
        element: <SignedIn />,
        children: [
          {
            element: <Frame />,
            children: [
              { index: true, element: <Navigate to="/flows" replace /> },
              { path: '/flows', element: <FlowsPage /> },
              { path: '/flows/:code/versions', element: <VersionsPage /> },
              {
                path: '/flows/:code/tests',
                lazy: async () => ({ Component: (await import('../pages/tests/TestsPage')).TestsPage }),
              },
              {
                path: '/flows/:code/tests/new',
                lazy: async () => ({ Component: (await import('../pages/tests/TestPage')).TestPage }),
              },
              {
                path: '/flows/:code/tests/edit/:name',
                lazy: async () => ({ Component: (await import('../pages/tests/TestPage')).TestPage }),
              },
              { path: '/variables', element: <VariablesPage /> },
              { path: '/templates', element: <TemplatesPage /> },
              { path: '/templates/new', element: <TemplatePage /> },
              { path: '/templates/edit/:name', element: <TemplatePage /> },
              { path: '/interfaces', element: <InterfacesPage /> },
              { path: '/interfaces/new', element: <InterfacePage /> },
              { path: '/interfaces/edit/:name', element: <InterfacePage /> },
              {
                path: '/data-tables',
                lazy: async () => ({
                  Component: (await import('../pages/data-tables/DataTablesPage')).DataTablesPage,
                }),
              },
              {
                path: '/data-tables/new',
                lazy: async () => ({
                  Component: (await import('../pages/data-tables/DataTablePage')).DataTablePage,
                }),
              },
              {
                path: '/data-tables/edit/:name',
                lazy: async () => ({
                  Component: (await import('../pages/data-tables/DataTablePage')).DataTablePage,
                }),
              },
              {
                path: '/stored-procedures',
                lazy: async () => ({
                  Component: (await import('../pages/stored-procedures/ProceduresPage')).ProceduresPage,
                }),
              },
              {
                path: '/stored-procedures/new',
                lazy: async () => ({
                  Component: (await import('../pages/stored-procedures/ProcedurePage')).ProcedurePage,
                }),
              },
              {
                path: '/stored-procedures/edit/:name',
                lazy: async () => ({
                  Component: (await import('../pages/stored-procedures/ProcedurePage')).ProcedurePage,
                }),
              },
              {
                path: '/transfer-policies',
                lazy: async () => ({
                  Component: (await import('../pages/transfer-policies/TransferPoliciesPage'))
                    .TransferPoliciesPage,
                }),
              },
              {
                path: '/transfer-policies/new',
                lazy: async () => ({
                  Component: (await import('../pages/transfer-policies/TransferPolicyPage'))
                    .TransferPolicyPage,
                }),
              },
              {
                path: '/transfer-policies/edit/:name',
                lazy: async () => ({
                  Component: (await import('../pages/transfer-policies/TransferPolicyPage'))
                    .TransferPolicyPage,
                }),
              },
              { path: '/access-codes', element: <AccessCodesPage /> },
              {
                path: '/gray-rules',
                lazy: async () => ({
                  Component: (await import('../pages/gray-rules/GrayRulesPage')).GrayRulesPage,
                }),
              },
              {
                path: '/callbacks',
                lazy: async () => ({
                  Component: (await import('../pages/callbacks/CallbacksPage')).CallbacksPage,
                }),
              },
              {
                path: '/callbacks/answers',
                lazy: async () => ({
                  Component: (await import('../pages/callbacks/AnswersPage')).AnswersPage,
                }),
              },
              {
                path: '/flow-check',
                lazy: async () => ({
                  Component: (await import('../pages/flow-check/FlowCheckPage')).FlowCheckPage,
                }),
              },
              { path: '/settings', element: <Navigate to="/settings/account" replace /> },
              {
                path: '/settings/account',
                lazy: async () => ({
                  Component: (await import('../pages/settings/AccountPage')).AccountPage,
                }),
              },
              {
                path: '/settings/tokens',
                lazy: async () => ({ Component: (await import('../pages/settings/TokensPage')).TokensPage }),
              },
              {
                path: '/settings/users',
                lazy: async () => ({ Component: (await import('../pages/settings/UsersPage')).UsersPage }),
              },
              {
                path: '/settings/parameters',
                lazy: async () => ({
                  Component: (await import('../pages/settings/ParametersPage')).ParametersPage,
                }),
              },
              {
                path: '/settings/hosts',
                lazy: async () => ({ Component: (await import('../pages/settings/HostsPage')).HostsPage }),
              },
              {
                path: '/settings/api-password',
                lazy: async () => ({
                  Component: (await import('../pages/settings/ApiPasswordPage')).ApiPasswordPage,
                }),
              },
              {
                path: '/settings/audit',
                lazy: async () => ({ Component: (await import('../pages/settings/AuditPage')).AuditPage }),
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
          {
            path: '/flows/:code/versions/:version',
            lazy: async () => ({ Component: (await import('../editor/EditorPage')).default }),
          },
          {
            path: '/flows/:code/diff',
            lazy: async () => ({ Component: (await import('../pages/diff/DiffPage')).DiffPage }),
          },
          {
            path: '/flows/:code/versions/:version/release',
            lazy: async () => ({ Component: (await import('../pages/release/ReleasePage')).ReleasePage }),
          },
        ],
      },
    ],
  },
]);
