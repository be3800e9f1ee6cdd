/** Drawn in the page itself, in the colour of the text, and left out by readers of the screen. */
export const icons = `<svg hidden aria-hidden="true">
<symbol id="folder" viewBox="0 0 20 20"><path d="M2 5.5A1.5 1.5 0 0 1 3.5 4H7.6l2 2h6.9A1.5 1.5 0 0 1 18 7.5v7A1.5 1.5 0 0 1 16.5 16h-13A1.5 1.5 0 0 1 2 14.5z"/></symbol>
<symbol id="file" viewBox="0 0 20 20"><path d="M5.5 2.5h6l4 4v11h-10zM11.5 2.5v4h4" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/></symbol>
<symbol id="up" viewBox="0 0 20 20"><path d="M10 16V5M5 9.5l5-5 5 5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></symbol>
</svg>`
