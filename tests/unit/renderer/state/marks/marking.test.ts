import { expect, it } from 'vitest';
import { dayIn, olderThan } from '../../../../../renderer/state/marks/marking.ts';

it('takes the day of an article in the zone of its archive, where queries count days too', () => {
  const lateInLondon = Date.UTC(2022, 0, 23, 17, 30);
  expect(dayIn('Europe/London', lateInLondon)).toBe('2022-01-23');
  expect(dayIn('Asia/Shanghai', lateInLondon)).toBe('2022-01-24');
});

it('means by what is older in a list all that the list shows, also while its last word may go on', () => {
  expect(olderThan({ text: 'trai', typing: true }, '2022-01-24').text).toBe('trai* before:2022-01-24');
  expect(olderThan({ text: 'trai', typing: false }, '2022-01-24').text).toBe('trai before:2022-01-24');
});
