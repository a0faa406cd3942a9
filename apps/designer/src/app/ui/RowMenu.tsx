import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { IconAction } from './IconAction';

interface Props {
  /** what it offers and for which row; read out, and shown as a tooltip */
  name: string;
  /** pixels */
  width?: number;
  /** `Menu.Item`s */
  children: ReactNode;
}

/** The three dots at the end of a row, with what may be done with it. */
export function RowMenu({ name, width = 180, children }: Props) {
  return (
    <Menu width={width}>
      <Menu.Target>
        <IconAction name={name}>
          <IconDots size={17} stroke={1.75} />
        </IconAction>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
