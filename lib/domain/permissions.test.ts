import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from './glossary.ts';
import { grantableRoles, MAY, may, roleBeyond, type Act } from './permissions.ts';

const set = (...roles: Role[]) => new Set(roles);

test.each(Object.keys(MAY) as Act[])('somebody without a role may not %s', (act) => {
  expect(may(set(), act)).toBe(false);
});

test.each(Object.keys(MAY) as Act[])('exactly the listed roles may %s', (act) => {
  const allowed = ROLES.filter((role) => may(set(role), act));
  expect(allowed.toSorted()).toEqual([...MAY[act]].toSorted());
});

describe('what one may grant', () => {
  test.each<[Role[], readonly Role[]]>([
    [[], []],
    [['researcher', 'reviewer'], []],
    [['editor'], ['researcher', 'reviewer']],
    [['admin'], ROLES],
    [['editor', 'admin'], ROLES],
  ])('holding %j: %j', (own, grantable) => {
    expect(grantableRoles(new Set(own))).toEqual(grantable);
  });
});

describe('who is out of reach', () => {
  test.each<[Role[], Role[], Role | null]>([
    [['editor'], [], null],
    [['editor'], ['researcher', 'reviewer'], null],
    [['editor'], ['researcher', 'editor'], 'editor'],
    [['editor'], ['admin'], 'admin'],
    [['admin'], ['admin', 'editor'], null],
    [['researcher'], ['reviewer'], 'reviewer'],
  ])('holding %j, an account with %j: %j', (own, others, beyond) => {
    expect(roleBeyond(new Set(own), others)).toBe(beyond);
  });
});
