import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import { type ComponentPropsWithoutRef } from 'react';

type Props = ActionIconProps & ComponentPropsWithoutRef<'button'> & { name: string };

/** A button that is only an icon. Its name is its tooltip, unless its menu is open, and what a screen reader says. */
export function IconAction({ name, ...rest }: Props) {
  return (
    <Tooltip label={name} disabled={rest['aria-expanded'] === true}>
      <ActionIcon aria-label={name} {...rest} />
    </Tooltip>
  );
}
