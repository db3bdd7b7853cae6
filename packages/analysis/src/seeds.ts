import type { Component } from './model.ts';
import type { Net } from './net.ts';

/** The nodes whose failing is the failing of a component; of a role, and of a person in it, the posts. */
export function seedsOf(net: Net): (component: Component) => readonly number[] {
  const failing = new Map<number, number[]>();
  const posts = net.roles.map((): number[] => []);
  net.nodes.forEach(({ failsWith, post }, node) => {
    if (failsWith !== undefined) failing.set(failsWith, [...(failing.get(failsWith) ?? []), node]);
    if (post !== undefined) posts[post.role]!.push(node);
  });
  const roles = new Map(net.roles.map(({ id }, role) => [id, role]));
  return ({ id }) => {
    const role = roles.get(id);
    if (role !== undefined) return posts[role]!;
    const node = net.indexOf.get(id)!;
    const filled = net.rolesOfPerson.get(node)?.flatMap((one) => posts[one]!) ?? [];
    return [...(failing.get(node) ?? []), ...filled];
  };
}
