/** Type of what is dragged from the palette: the id of an element. */
export const ELEMENT_DRAG = 'application/x-parley-element';
