import { expect, it } from 'vitest';
import { languageInForce } from '../../../electron/shell/language.ts';

it('prefers the command line to the settings, and the settings to the system', () => {
  expect(languageInForce('en', 'zh-CN', ['zh-CN'])).toBe('en');
  expect(languageInForce(undefined, 'zh-CN', ['en-GB'])).toBe('zh-CN');
});

it('follows the first preferred language of the system', () => {
  expect(languageInForce(undefined, 'system', ['zh-Hans-CN', 'en'])).toBe('zh-CN');
  expect(languageInForce(undefined, 'system', ['zh-TW'])).toBe('zh-CN');
  expect(languageInForce(undefined, 'system', ['en-US', 'zh-CN'])).toBe('en');
});

it('speaks English where the system names no language that it has', () => {
  expect(languageInForce(undefined, 'system', [])).toBe('en');
  expect(languageInForce(undefined, 'system', ['zha'])).toBe('en');
});
