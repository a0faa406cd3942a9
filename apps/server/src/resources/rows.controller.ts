import { Body, Controller, Delete, Get, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { DataTableRow, DataTableRowPage, RowRequest, TimeListQuery } from '@parley/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { Acting, type Principal } from '../auth/principal';
import { Endpoint } from '../http/endpoint.decorator';
import { ZodPipe } from '../http/zod.pipe';
import { RowsService } from './rows.service';

@Controller('api/v1/data-tables/:name/rows')
@UseGuards(AuthGuard)
export class RowsController {
  constructor(@Inject(RowsService) private readonly rows: RowsService) {}

  @Get()
  @Endpoint({
    summary: 'The rows of a data table, newest first',
    permission: 'read',
    reply: DataTableRowPage,
    errors: ['notFound'],
  })
  listRows(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Query(new ZodPipe(TimeListQuery)) query: TimeListQuery,
  ): Promise<DataTableRowPage> {
    return this.rows.list(by, name, query);
  }

  @Post()
  @Endpoint({
    summary: 'Add a row whose values fit the columns',
    permission: 'edit',
    reply: DataTableRow,
    status: 201,
    errors: ['notFound'],
  })
  addRow(
    @Acting() by: Principal,
    @Param('name') name: string,
    @Body(new ZodPipe(RowRequest)) body: RowRequest,
  ): Promise<DataTableRow> {
    return this.rows.add(by, name, body);
  }

  @Delete(':row')
  @Endpoint({ summary: 'Delete a row', permission: 'edit', errors: ['notFound'] })
  deleteRow(@Acting() by: Principal, @Param('name') name: string, @Param('row') row: string): Promise<void> {
    return this.rows.delete(by, name, row);
  }
}
