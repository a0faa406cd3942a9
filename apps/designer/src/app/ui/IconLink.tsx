import { ActionIcon, Tooltip } from '@mantine/core';
import { type ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that is only an icon. Its name is both its tooltip and what a screen reader says. */
export function IconLink({ name, to, children }: { name: string; to: string; children: ReactNode }) {
  return (
    <Tooltip label={name}>
      <ActionIcon component={Link} to={to} aria-label={name}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
