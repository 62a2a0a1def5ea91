import { Directive } from 'type-graphql';

/** Marks what integrators may read too: the part of the graph that goes into `gateway/partner.graphql`. */
export function Partner(): ReturnType<typeof Directive> {
  return Directive('@tag(name: "partner")');
}
