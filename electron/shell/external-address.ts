/** Longest address handed to the system; beyond it some shells cut, and no page needs it. */
const maxLength = 8_192;

/** Fields of a mailto address that fill a draft; others, such as `attach`, make some mail programs do more. */
const mailFields: readonly string[] = ['subject', 'body', 'cc'];

/**
 * The normal form of an address that may be opened outside the program (http, https, mailto), or undefined. An
 * address with a user name or a password is refused: it shows one host and may lead to another.
 */
export function externalAddress(text: string): string | undefined {
  if (text.length > maxLength || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return url.username === '' && url.password === '' ? url.href : undefined;
    case 'mailto:':
      for (const field of [...url.searchParams.keys()]) {
        if (!mailFields.includes(field.toLowerCase())) url.searchParams.delete(field);
      }
      // URLSearchParams writes a space as +, which a mail program shows as it stands.
      url.search = url.search.replaceAll('+', '%20');
      return url.href;
    default:
      return undefined;
  }
}
