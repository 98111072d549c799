/**
 * A letter with an empty picture in the place of each image, of the size that its `width` and `height` say: it is laid out as the letter
 * is, and needs no image for it. An image of no said size takes no room.
 */
export function withStandIns(html: string): string {
  return html.replace(/<img\s[^>]*>/gi, (image) => {
    const [width, height] = [said(image, 'width'), said(image, 'height')]
    const bare = image.replace(/\ssrc(?:set)?="[^"]*"/gi, '')
    return bare.replace(/^<img/i, `<img src="${emptyPicture(width, height)}"`)
  })
}

function said(image: string, side: 'width' | 'height'): number {
  return Number(new RegExp(`\\s${side}="(\\d{1,5})"`, 'i').exec(image)?.[1] ?? 0)
}

function emptyPicture(width: number, height: number): string {
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E`
}
