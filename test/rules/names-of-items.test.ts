import { expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** An item that the text calls otherwise than the table, below a class and a section that both print. */

const page = (item: string, amount = '120.00') => `<!doctype html><title>南岭市统计局2025年部门预算</title>
<h1>南岭市统计局2025年部门预算</h1><p>一般公共预算支出表</p><p>单位：万元</p>
<table><tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr>
<tr><td>201</td><td>一般公共服务支出</td><td>480.00</td></tr>
<tr><td>20105</td><td>统计信息事务</td><td>480.00</td></tr>
<tr><td>2010501</td><td>行政运行</td><td>360.00</td></tr>
<tr><td>2010506</td><td>统计抽样调查</td><td>120.00</td></tr>
<tr><td colspan="2">合计</td><td>480.00</td></tr></table>
<h2>支出情况说明</h2>
<p>1、一般公共服务支出（类）统计信息事务（款）行政运行（项）360.00万元。</p>
<p>2、一般公共服务支出（类）统计信息事务（款）${item}（项）${amount}万元。</p>`;
const told = (html: string) => reviewHtml(html, 'items.html').review.findings.map(({ rule }) => rule);

test('the same name: nothing is said', () => {
  expect(told(page('统计抽样调查'))).toEqual([]);
});

test('another name with the amount of the one item that is not named', () => {
  expect(told(page('专项普查活动'))).toEqual(['narr-name-tie']);
});

test('a short form of the name is no other name', () => {
  expect(told(page('抽样调查'))).toEqual([]);
});

test('another amount: which item is meant is not known', () => {
  expect(told(page('专项普查活动', '90.00'))).not.toContain('narr-name-tie');
});
