/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query AccountList($search: String, $after: String) {\n  accounts(search: $search, first: 50, after: $after) {\n    nodes {\n      ...AccountLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment AccountLine on Account {\n  id\n  displayName\n  externalSubject\n  validTo\n  person {\n    id\n    fullName\n  }\n  grants {\n    id\n    role\n    source\n    basis\n    validFrom\n    validTo\n    organization {\n      id\n      asOf\n      printedName\n    }\n  }\n}": typeof types.AccountListDocument,
    "query MyFile($language: FileLanguage!) {\n  myOrganizationRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n  myCorrections {\n    ...MyCorrection\n  }\n  myMeetingRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n}\n\nfragment PersonalSectionParts on PersonalSection {\n  code\n  title\n  records {\n    id\n    values {\n      code\n      label\n      text\n    }\n  }\n}\n\nfragment MyCorrection on CorrectionRequest {\n  id\n  about\n  rightText\n  status\n  askedOn\n  dueOn\n  settledOn\n  answer\n  version\n  viewerCanWithdraw\n}\n\nmutation RequestCorrection($input: RequestCorrectionInput!) {\n  requestCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}\n\nmutation WithdrawCorrection($input: WithdrawCorrectionInput!) {\n  withdrawCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}": typeof types.MyFileDocument,
    "query ShellViewer {\n  viewer {\n    id\n    displayName\n    today\n    functions\n    canAdminister\n    actingFor {\n      ...ActingForParts\n    }\n    actingOptions {\n      ...ActingForParts\n    }\n  }\n}\n\nfragment ActingForParts on ActingFor {\n  organization {\n    id\n    asOf\n    printedName\n    demo\n  }\n  roles\n  functions\n}": typeof types.ShellViewerDocument,
};
const documents: Documents = {
    "query AccountList($search: String, $after: String) {\n  accounts(search: $search, first: 50, after: $after) {\n    nodes {\n      ...AccountLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment AccountLine on Account {\n  id\n  displayName\n  externalSubject\n  validTo\n  person {\n    id\n    fullName\n  }\n  grants {\n    id\n    role\n    source\n    basis\n    validFrom\n    validTo\n    organization {\n      id\n      asOf\n      printedName\n    }\n  }\n}": types.AccountListDocument,
    "query MyFile($language: FileLanguage!) {\n  myOrganizationRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n  myCorrections {\n    ...MyCorrection\n  }\n  myMeetingRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n}\n\nfragment PersonalSectionParts on PersonalSection {\n  code\n  title\n  records {\n    id\n    values {\n      code\n      label\n      text\n    }\n  }\n}\n\nfragment MyCorrection on CorrectionRequest {\n  id\n  about\n  rightText\n  status\n  askedOn\n  dueOn\n  settledOn\n  answer\n  version\n  viewerCanWithdraw\n}\n\nmutation RequestCorrection($input: RequestCorrectionInput!) {\n  requestCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}\n\nmutation WithdrawCorrection($input: WithdrawCorrectionInput!) {\n  withdrawCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}": types.MyFileDocument,
    "query ShellViewer {\n  viewer {\n    id\n    displayName\n    today\n    functions\n    canAdminister\n    actingFor {\n      ...ActingForParts\n    }\n    actingOptions {\n      ...ActingForParts\n    }\n  }\n}\n\nfragment ActingForParts on ActingFor {\n  organization {\n    id\n    asOf\n    printedName\n    demo\n  }\n  roles\n  functions\n}": types.ShellViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AccountList($search: String, $after: String) {\n  accounts(search: $search, first: 50, after: $after) {\n    nodes {\n      ...AccountLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment AccountLine on Account {\n  id\n  displayName\n  externalSubject\n  validTo\n  person {\n    id\n    fullName\n  }\n  grants {\n    id\n    role\n    source\n    basis\n    validFrom\n    validTo\n    organization {\n      id\n      asOf\n      printedName\n    }\n  }\n}"): (typeof documents)["query AccountList($search: String, $after: String) {\n  accounts(search: $search, first: 50, after: $after) {\n    nodes {\n      ...AccountLine\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment AccountLine on Account {\n  id\n  displayName\n  externalSubject\n  validTo\n  person {\n    id\n    fullName\n  }\n  grants {\n    id\n    role\n    source\n    basis\n    validFrom\n    validTo\n    organization {\n      id\n      asOf\n      printedName\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MyFile($language: FileLanguage!) {\n  myOrganizationRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n  myCorrections {\n    ...MyCorrection\n  }\n  myMeetingRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n}\n\nfragment PersonalSectionParts on PersonalSection {\n  code\n  title\n  records {\n    id\n    values {\n      code\n      label\n      text\n    }\n  }\n}\n\nfragment MyCorrection on CorrectionRequest {\n  id\n  about\n  rightText\n  status\n  askedOn\n  dueOn\n  settledOn\n  answer\n  version\n  viewerCanWithdraw\n}\n\nmutation RequestCorrection($input: RequestCorrectionInput!) {\n  requestCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}\n\nmutation WithdrawCorrection($input: WithdrawCorrectionInput!) {\n  withdrawCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}"): (typeof documents)["query MyFile($language: FileLanguage!) {\n  myOrganizationRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n  myCorrections {\n    ...MyCorrection\n  }\n  myMeetingRecords(language: $language) {\n    ...PersonalSectionParts\n  }\n}\n\nfragment PersonalSectionParts on PersonalSection {\n  code\n  title\n  records {\n    id\n    values {\n      code\n      label\n      text\n    }\n  }\n}\n\nfragment MyCorrection on CorrectionRequest {\n  id\n  about\n  rightText\n  status\n  askedOn\n  dueOn\n  settledOn\n  answer\n  version\n  viewerCanWithdraw\n}\n\nmutation RequestCorrection($input: RequestCorrectionInput!) {\n  requestCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}\n\nmutation WithdrawCorrection($input: WithdrawCorrectionInput!) {\n  withdrawCorrection(input: $input) {\n    id\n    changeMarker\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ShellViewer {\n  viewer {\n    id\n    displayName\n    today\n    functions\n    canAdminister\n    actingFor {\n      ...ActingForParts\n    }\n    actingOptions {\n      ...ActingForParts\n    }\n  }\n}\n\nfragment ActingForParts on ActingFor {\n  organization {\n    id\n    asOf\n    printedName\n    demo\n  }\n  roles\n  functions\n}"): (typeof documents)["query ShellViewer {\n  viewer {\n    id\n    displayName\n    today\n    functions\n    canAdminister\n    actingFor {\n      ...ActingForParts\n    }\n    actingOptions {\n      ...ActingForParts\n    }\n  }\n}\n\nfragment ActingForParts on ActingFor {\n  organization {\n    id\n    asOf\n    printedName\n    demo\n  }\n  roles\n  functions\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;