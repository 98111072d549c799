/** A form with a file in it (RFC 7578), as a request's body with its content type. */
export async function multipart(form: FormData): Promise<{
  readonly body: Uint8Array
  readonly contentType: string
}> {
  const whole = new Response(form)
  return {
    body: new Uint8Array(await whole.arrayBuffer()),
    contentType: whole.headers.get('content-type') ?? '',
  }
}
