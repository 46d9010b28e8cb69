import { inject } from 'vitest';

/** The database of the test file that runs now. */
export const testDatabase = {
  name: '',
  /** Its address for one of the roles; `super` may do anything. */
  url(role: 'app' | 'owner' | 'restore' | 'super'): string {
    const cluster = inject('testCluster');
    const url = new URL(cluster[`${role}Url`]);
    url.pathname = `/${testDatabase.name}`;
    return url.href;
  },
};
