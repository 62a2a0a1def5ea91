/** A role at an organization; its subtree is the scope. */
export interface Grant {
  readonly role: string;
  readonly organizationId: string;
}
