import { join } from 'node:path';
import * as v from 'valibot';
import { languages, themes } from '../contract/host-contract.ts';
import { StoredValue } from './stored-value.ts';

export const settingsSchema = v.object({
  language: v.picklist(['system', ...languages]),
  theme: v.picklist(themes),
});

export type SettingsFile = StoredValue<typeof settingsSchema>;

export function openSettings(userData: string): Promise<SettingsFile> {
  return StoredValue.open(join(userData, 'settings.json'), settingsSchema, {
    language: 'system',
    theme: 'system',
  });
}
