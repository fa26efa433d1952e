(function () {
  'use strict';
  var dark = matchMedia('(prefers-color-scheme: dark)');
  var charts = [];

  function look(print) {
    var night = dark.matches && !print;
    return {
      ink: night ? '#E8ECF0' : '#1F2933', muted: night ? '#A9B4C0' : '#5B6672', line: night ? '#414C58' : '#C9D1DA',
      back: night ? '#161B21' : '#FFFFFF', actual: night ? '#C5CED8' : '#3C4854', before: '#7B8794',
      cost: night ? '#DCE3EA' : '#24405E', business: night ? '#8C97A3' : '#7A838E',
      more: night ? '#E58AA2' : '#8B1E3F', less: night ? '#A3C65B' : '#6B8E23'
    };
  }

  function rows(figure) {
    return Array.prototype.map.call(figure.querySelectorAll('tbody tr'), function (tr) {
      return {
        name: tr.querySelector('th').textContent, bar: tr.dataset.bar, colour: tr.dataset.colour,
        values: Array.prototype.map.call(tr.querySelectorAll('td.n'), function (td) {
          var data = td.querySelector('data');
          return data && data.value !== '' ? Number(data.value) : null;
        }),
        words: Array.prototype.map.call(tr.querySelectorAll('td.n'), function (td) { return td.textContent.trim(); })
      };
    });
  }

  function base(l) {
    return {
      animation: false, backgroundColor: 'transparent',
      textStyle: { color: l.ink, fontFamily: 'Calibri, Carlito, "Segoe UI", Roboto, Arial, sans-serif' },
      grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true }
    };
  }

  function axis(l, more) {
    return Object.assign({
      axisLine: { lineStyle: { color: l.line } }, axisTick: { show: false },
      axisLabel: { color: l.muted, fontSize: 12 }, splitLine: { lineStyle: { color: l.line, opacity: 0.5 } }
    }, more);
  }

  function line(name, values, colour, symbol, l, dashed) {
    var last = values.length - 1;
    return {
      name: name, type: 'line', data: values, symbol: symbol, symbolSize: 6, showAllSymbol: false, connectNulls: false,
      lineStyle: { color: colour, width: 2.5, type: dashed ? 'dashed' : 'solid' }, itemStyle: { color: colour },
      endLabel: { show: last >= 0 && values[last] !== null, formatter: name, color: l.ink, fontSize: 12 }
    };
  }

  function index(table, l, heads) {
    var option = base(l);
    option.grid.right = 72;
    option.xAxis = axis(l, { type: 'category', data: table.map(function (r) { return r.name; }), splitLine: { show: false } });
    option.yAxis = axis(l, { type: 'value', scale: true });
    option.series = [
      line(heads[1], table.map(function (r) { return r.values[0]; }), l.cost, 'circle', l, false),
      line(heads[2], table.map(function (r) { return r.values[1]; }), l.business, 'rect', l, true)
    ];
    return option;
  }

  function percent(value) {
    return (value > 0 ? '+' : value < 0 ? '−' : '') + Math.abs(value * 100).toFixed(0) + ' %';
  }

  function growth(table, l, heads, narrow) {
    var option = base(l);
    var names = table.map(function (r) { return r.name; });
    option.legend = {
      data: ['Cost', { name: 'Driver', itemStyle: { color: l.back, borderColor: l.muted, borderWidth: 2 } }], top: 0, left: 0, textStyle: { color: l.muted }, selectedMode: false, itemStyle: { color: l.muted }
    };
    option.grid.top = 36;
    option.grid.right = 40;
    option.xAxis = axis(l, { type: 'value', splitNumber: narrow ? 3 : 6, axisLabel: { color: l.muted, formatter: percent, hideOverlap: true } });
    option.yAxis = axis(l, { type: 'category', inverse: true, data: names, axisLabel: { color: l.ink }, splitLine: { show: false } });
    option.series = table.filter(function (r) { return r.values[1] !== null; }).map(function (r) {
      return {
        type: 'line', silent: true, showSymbol: false, data: [[r.values[0], r.name], [r.values[1], r.name]],
        lineStyle: { color: r.colour, width: 4 }, tooltip: { show: false }
      };
    });
    function points(name, at, symbol, hollow) {
      return {
        name: name, type: 'scatter', symbol: symbol, symbolSize: 15, color: l.muted,
        data: table.filter(function (r) { return r.values[at] !== null; }).map(function (r) {
          return {
            value: [r.values[at], r.name],
            itemStyle: { color: hollow ? l.back : r.colour, borderColor: l.ink, borderWidth: hollow ? 2 : 1 }
          };
        })
      };
    }
    option.series.push(points('Driver', 1, 'rect', true), points('Cost', 0, 'circle', false));
    return option;
  }

  function bridge(table, l, heads, narrow) {
    var option = base(l);
    var at = 0;
    var bases = [];
    var bars = [];
    table.forEach(function (r, i) {
      var value = r.values[0] || 0;
      var whole = r.bar === 'from' || r.bar === 'to';
      var from = whole ? 0 : at;
      var to = whole ? value : at + value;
      at = to;
      bases.push({ value: Math.min(from, to), itemStyle: { color: 'transparent' } });
      bars.push({
        value: Math.abs(to - from),
        label: { show: true, position: !narrow ? 'top' : whole ? 'inside' : 'left', color: narrow && whole ? l.back : l.ink, fontSize: 12, formatter: (whole ? '' : value > 0 ? '▲ ' : '▼ ') + r.words[0] },
        itemStyle: { color: whole ? (r.bar === 'from' ? l.before : l.actual) : value > 0 ? l.more : l.less }
      });
      table[i].end = at;
    });
    var parts = axis(l, {
      type: 'category', inverse: narrow, data: table.map(function (r) { return r.name; }), splitLine: { show: false },
      axisLabel: { color: l.ink, interval: 0, width: 76, overflow: 'break' }
    });
    var money = axis(l, { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } });
    option.xAxis = narrow ? money : parts;
    option.yAxis = narrow ? parts : money;
    option.series = [
      { type: 'bar', stack: 'w', silent: true, data: bases, barCategoryGap: '30%' },
      { type: 'bar', stack: 'w', z: 3, data: bars, barCategoryGap: '30%' }
    ];
    table.slice(0, -1).forEach(function (r, i) {
      option.series.push({
        type: 'line', silent: true, showSymbol: false, z: 1, lineStyle: { color: l.muted, width: 1 },
        data: narrow ? [[r.end, i], [r.end, i + 1]] : [[i, r.end], [i + 1, r.end]]
      });
    });
    return option;
  }

  var kinds = { index: index, growth: growth, bridge: bridge };

  function draw(print) {
    var l = look(print);
    charts.forEach(function (c) {
      // Drawn at once in its new size: paper does not wait for a frame.
      c.chart.resize(print ? { width: 1000, height: 380 } : { width: 'auto', height: 'auto' });
      c.chart.setOption(kinds[c.figure.dataset.chart](rows(c.figure), l, c.heads, !print && c.figure.clientWidth < 600), true);
      c.chart.getZr().flush();
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll('figure[data-chart]'), function (figure) {
    if (!figure.querySelector('tbody tr')) {
      return;
    }
    figure.classList.add('drawn');
    charts.push({
      figure: figure, chart: echarts.init(figure.querySelector('.chart'), null, { renderer: 'canvas' }),
      heads: Array.prototype.map.call(figure.querySelectorAll('thead th'), function (th) { return th.textContent; })
    });
  });
  draw(false);
  dark.addEventListener('change', function () { draw(false); });
  var printing = false;
  addEventListener('resize', function () { draw(printing); });
  // Paper has nothing to open: findings and layers are printed whole.
  var opened = [];
  addEventListener('beforeprint', function () {
    printing = true;
    opened = [].filter.call(document.querySelectorAll('#findings details, details.layer'), function (d) { return !d.open; });
    opened.forEach(function (d) { d.open = true; });
    draw(true);
  });
  addEventListener('afterprint', function () {
    printing = false;
    opened.forEach(function (d) { d.open = false; });
    draw(false);
  });

  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var e = target; e; e = e.parentElement) {
      if (e.tagName === 'DETAILS') {
        e.open = true;
      }
    }
    if (target) {
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', reveal);
  reveal();
}());
