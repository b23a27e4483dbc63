/** A picture as an article may have it: nothing else can be made of it. */
export const pictureResponse = (type: string, bytes: Uint8Array): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      // An SVG is a document; were it ever shown as one, it could do nothing.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'no-cache',
    },
  });
