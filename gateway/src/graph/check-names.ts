import { type DocumentNode, visit } from 'graphql';
import { Refusal } from '../refusal.js';

/**
 * Refuses names of the caller's own choosing that mean something to JavaScript's objects. The planner's runtime builds the
 * answer in plain objects by response key: an alias `__proto__` would write into the prototype of them all.
 */
export function checkNames(document: DocumentNode): void {
  visit(document, {
    Field: ({ alias }) => (alias ? check(alias.value) : undefined),
    Variable: ({ name }) => check(name.value),
    FragmentDefinition: ({ name }) => check(name.value),
    OperationDefinition: ({ name }) => (name ? check(name.value) : undefined),
  });
}

function check(name: string): void {
  if (name.startsWith('__') || name in Object.prototype || name === 'prototype')
    throw new Refusal('OPERATION_REFUSED', `the name ${name} cannot be given`);
}
