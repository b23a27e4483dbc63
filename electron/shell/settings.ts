import { join } from 'node:path';
import { settingsSchema } from '../contract/host-contract.ts';
import { StoredValue } from './stored-value.ts';

export type SettingsFile = StoredValue<typeof settingsSchema>;

export function openSettings(userData: string): Promise<SettingsFile> {
  return StoredValue.open(join(userData, 'settings.json'), settingsSchema, {
    language: 'system',
    theme: 'system',
    keys: {},
  });
}
