import{A as n,Aa as K,K as l,L as k,N as C,O as S,Q as g,S as h,Z as b,aa as L,ba as O,c as m,d as w,da as A,fa as u,g as v,ja as P,m as i,n as I,s as x,ya as T,za as D}from"./chunk-L3PRYRRD.js";function U({authors:a,at:o,onClose:s}){let d=v(()=>a.flatMap(t=>t.stories),[]),[r,p]=m(()=>{let t=a[o].stories.find($=>!$.isSeen)??a[o].stories[0];return d.indexOf(t)}),[c,E]=m(""),e=d[r],f=a.find(t=>t.author.id===e.author.id).stories,y=t=>{E(""),d[r+t]?p(r+t):t>0&&s()};w(()=>{D(e)},[e]),w(()=>{let t=$=>{if($.target.closest("input, textarea"))return;let R=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight";($.key==="ArrowLeft"||$.key==="ArrowRight")&&y($.key===R?1:-1)};return addEventListener("keydown",t),()=>removeEventListener("keydown",t)});let M=async()=>{try{await x("deleteStory",{path:{storyId:e.id}}),K(e.id),s()}catch(t){u(b(t))}};return i`
    <${A} class="story-viewer" onClose=${s}
      title=${i`<span class="story-who"><${C} user=${e.author} size="32" /><${S} user=${e.author} />
        <span class="soft small-text"><${h} at=${e.createdAt} /></span></span>`}>
      <div class="story-steps" aria-hidden="true">${f.map(t=>i`<i key=${t.id} class=${f.indexOf(t)<=f.indexOf(e)?"on":""}></i>`)}</div>
      <div class="story-stage">
        ${e.media?.kind==="image"&&i`<${P} key=${e.id} media=${e.media} size="large" />`}
        ${e.media?.kind==="video"&&i`<video key=${e.id} src=${e.media.urls?.original} controls
          autoplay muted playsinline
          aria-label=${e.media.altText||e.media.name}></video>`}
        ${e.text&&i`<p dir="auto" class="pre ${e.media?"story-caption":"story-text"}">${e.text}
          </p>`}
        <${k} icon="arrow-left" class="story-turn back" label=${n("act.previous")} disabled=${r===0}
          onClick=${()=>y(-1)} />
        <${k} icon="arrow-left" class="story-turn next" label=${n("act.next")} onClick=${()=>y(1)} />
      </div>
      ${T(e.author)?i`<div class="pictures"><${l} icon="eye" onClick=${()=>E(c?"":"viewers")}
          aria-expanded=${c==="viewers"}>
              ${n("stories.views",{n:e.views??0})}</${l}>
            <span class="grow"></span><${l} icon="trash-2" onClick=${M}>${n("act.delete")}</${l}></div>
            ${c==="viewers"&&i`<${V} key=${e.id} story=${e} />`}`:i`<${z} key=${e.id} story=${e} />`}
    </${A}>`}function V({story:a}){let o=v(()=>L(s=>x("listStoryViewers",{path:{storyId:a.id},query:{cursor:s}}),{idOf:s=>s.user.id}),[]);return i`<ul class="plain-rows">${o.items.value.map(({user:s,at:d})=>i`
      <${g} key=${s.id} user=${s}><span class="soft small-text"><${h} at=${d} /></span>
        </${g}>`)}</ul>
    <${O} list=${o} />`}function z({story:a}){let[o,s]=m(""),d=async r=>{if(r.preventDefault(),!o.trim())return;let p=I.messages.send({to:a.author.id,text:o,storyId:a.id});s("");try{await p.done,u(n("stories.sent"))}catch(c){s(o),u(b(c))}};return i`
    <form class="comment-form story-answer" onSubmit=${d}>
      <textarea class="grow" rows="1" dir=${o?"auto":void 0} maxlength="4000" value=${o}
        aria-label=${n("stories.answer")} placeholder=${n("stories.answer")}
        onInput=${r=>s(r.target.value)}
        onKeyDown=${r=>{r.key==="Enter"&&!r.shiftKey&&!r.isComposing&&r.keyCode!==229&&d(r)}}>
          </textarea>
      <${l} type="submit" variant="primary" disabled=${!o.trim()}>${n("comments.send")}</${l}>
    </form>`}export{U as Viewer};
