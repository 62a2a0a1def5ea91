export * from './acting/ActingFor';
export { useActingFor } from './acting/ActingForContext';
export { ActingForProvider } from './acting/ActingForProvider';
export * from './format/day';
export * from './format/number';
export { useFormat, type Format } from './format/useFormat';
export { createGraphClient } from './graph/createGraphClient';
export { ERROR_CODES, type ErrorCode } from './graph/ErrorCode';
export { errorCodeOf } from './graph/errorCodeOf';
export { errorMessages } from './graph/errorMessages';
export { inputErrorsOf, type InputError } from './graph/inputErrorsOf';
export { signInUrl } from './graph/signIn';
export { useErrorMessage } from './graph/useErrorMessage';
export { useJob, jobHasEnded, type JobReading, type JobState } from './graph/useJob';
export { defineMessages, type Catalog, type Messages } from './language/defineMessages';
export { LANGUAGES, type Language } from './language/Language';
export { useLanguage, useLanguageChoice } from './language/useLanguage';
export { useMessages } from './language/useMessages';
export { Button, type ButtonProps } from './parts/Button';
export { Empty } from './parts/Empty';
export { Loading } from './parts/Loading';
export { LoadFailed } from './parts/LoadFailed';
export { NotFound } from './parts/NotFound';
export { Notice } from './parts/Notice';
export { Page } from './parts/Page';
export { PageHeader, PRODUCT_NAME } from './parts/PageHeader';
export { QueryView, type QueryState } from './parts/QueryView';
export { Section } from './parts/Section';
export { CapuyProvider } from './provider/CapuyProvider';
export { ButtonLink } from './router/ButtonLink';
export { defineRemote, ROUTER_DEFAULTS } from './router/defineRemote';
export type { RemoteApp, RemoteAppProps } from './router/RemoteApp';
export type { RemoteRouter } from './router/RemoteRouter';
export { RouteFailed } from './router/RouteFailed';
export { TextLink } from './router/TextLink';
export { useToast, type Toast } from './toast/ToastContext';
export { useClient, useMutation, useQuery, type CombinedError } from 'urql';
export {
  createBrowserHistory,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  notFound,
  Outlet,
  redirect,
  RouterProvider,
  useLocation,
  useNavigate,
  useRouter,
  type RouterHistory,
} from '@tanstack/react-router';
