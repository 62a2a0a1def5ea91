/** The root of the tree (type CENTRAL) has the same identifier in every installation. */
export const ROOT_ORGANIZATION_ID = '00000000-0000-7000-8000-000000000001';
