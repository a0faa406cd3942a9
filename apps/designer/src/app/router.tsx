import { createBrowserRouter } from 'react-router';

const editor = import.meta.glob<{ default: () => React.JSX.Element }>('../editor/EditorPage.tsx');

/** Every screen and its address. The editor comes in its own chunk: nobody pays for the canvas to see a list. */
export const router = createBrowserRouter([
  {
    path: '/flows/:code/versions/:version',
    lazy: async () => {
      const load = editor['../editor/EditorPage.tsx'];
      return load === undefined ? {} : { Component: (await load()).default };
    },
  },
]);
