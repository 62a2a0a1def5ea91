export * from './acting/ActingFor';
export { useActingFor } from './acting/ActingForContext';
export { ActingForProvider } from './acting/ActingForProvider';
export { downloadFile } from './files/downloadFile';
export { DownloadLink, type DownloadLinkProps } from './files/DownloadLink';
export { FileField, type FileFieldProps } from './files/FileField';
export { uploadFile } from './files/uploadFile';
export { useFileToSend, type FileToSend, type FileToSendOptions } from './files/useFileToSend';
export * from './format/day';
export * from './format/number';
export { useFormat, type Format } from './format/useFormat';
export { createGraphClient } from './graph/createGraphClient';
export { ERROR_CODES, type ErrorCode } from './graph/ErrorCode';
export { errorCodeOf } from './graph/errorCodeOf';
export { errorMessages } from './graph/errorMessages';
export { inputErrorsOf, type InputError } from './graph/inputErrorsOf';
export { signInUrl } from './graph/signIn';
export { useAct, type Act, type ActWords } from './graph/useAct';
export { useErrorMessage } from './graph/useErrorMessage';
export { usePagedQuery, type Connection, type PagedQuery } from './graph/usePagedQuery';
export { useJob, jobHasEnded, jobProgress, type JobReading, type JobState } from './graph/useJob';
export { defineMessages, type Catalog, type Messages } from './language/defineMessages';
export { LANGUAGES, type Language } from './language/Language';
export { useLanguage, useLanguageChoice } from './language/useLanguage';
export { useMessages } from './language/useMessages';
export { ActDialog, type ActDialogProps } from './parts/ActDialog';
export { Badge, type BadgeProps } from './parts/Badge';
export { BarList, type Bar, type BarListProps } from './parts/BarList';
export { Breadcrumbs, type Crumb } from './parts/Breadcrumbs';
export { Button, type ButtonProps } from './parts/Button';
export { Checkbox, type CheckboxProps } from './parts/Checkbox';
export { ConfirmDialog, type ConfirmDialogProps } from './parts/ConfirmDialog';
export { DayPicker, type DayPickerProps } from './parts/DayPicker';
export { Dialog, type DialogProps } from './parts/Dialog';
export { Empty } from './parts/Empty';
export { Facts, type Fact } from './parts/Facts';
export { Filters } from './parts/Filters';
export { Form } from './parts/Form';
export { Loading } from './parts/Loading';
export { LoadFailed } from './parts/LoadFailed';
export { NotFound } from './parts/NotFound';
export { Notice } from './parts/Notice';
export { NoteField } from './parts/NoteField';
export { Page } from './parts/Page';
export { PageHeader, PRODUCT_NAME } from './parts/PageHeader';
export { Progress, type ProgressProps } from './parts/Progress';
export { RadioGroup, type RadioGroupProps } from './parts/RadioGroup';
export { SearchBox, type SearchBoxProps } from './parts/SearchBox';
export { Select, type SelectOption, type SelectProps } from './parts/Select';
export { Tabs, type Tab, type TabsProps } from './parts/Tabs';
export { TextInput, type TextInputProps } from './parts/TextInput';
export { Picker, type PickerProps } from './picker/Picker';
export { compareNames, compareValues } from './table/compareValues';
export type { DataColumn, DataPaging, DataSort } from './table/DataColumn';
export { DataTable, type DataTableProps } from './table/DataTable';
export { PagedTable, type PagedTableProps } from './table/PagedTable';
export { saveText, toCsv } from './table/toCsv';
export { TreeList, type TreeListProps } from './tree/TreeList';
export type { TreePart, TreeSource } from './tree/TreeSource';
export { QueryView, type QueryState } from './parts/QueryView';
export { Section } from './parts/Section';
export { CapuyProvider } from './provider/CapuyProvider';
export { TodayContext, useToday } from './provider/TodayContext';
export { useLoad, type Loaded } from './provider/useLoad';
export { ButtonLink } from './router/ButtonLink';
export { defineRemote, ROUTER_DEFAULTS } from './router/defineRemote';
export type { RemoteApp, RemoteAppProps } from './router/RemoteApp';
export type { RemoteRouter } from './router/RemoteRouter';
export { RouteFailed } from './router/RouteFailed';
export { TextLink } from './router/TextLink';
export { useToast, type Toast } from './toast/ToastContext';
export { useMutation, useQuery, useClient, type CombinedError, type TypedDocumentNode } from 'urql';
export {
  createBrowserHistory,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  getRouteApi,
  lazyRouteComponent,
  Link,
  notFound,
  Outlet,
  redirect,
  retainSearchParams,
  RouterProvider,
  useLocation,
  useNavigate,
  useRouter,
  useSearch,
  type RouterHistory,
} from '@tanstack/react-router';
export { CLASSIFICATIONS, type Classification, secrecyMessages } from './secrecy/secrecyMessages';
