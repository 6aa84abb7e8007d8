import{a as le}from"./chunk-A6E2VD6H.js";import{a as se,b as ie}from"./chunk-OQH3CXLX.js";import{a as b,c as te,e as oe,f as ne}from"./chunk-ZLJ3B2JC.js";import{u as ae,z as re}from"./chunk-SPDXNJRK.js";import{A as i,C as U,F as W,J as j,K as f,L as h,N as G,T as v,U as J,V as L,_ as V,c as w,d as k,da as O,f as S,fa as M,g as N,ha as X,m as a,n as Q,na as Y,pa as Z,r as R,s as D,ua as ee,v as C}from"./chunk-L3PRYRRD.js";var _=864e5,B=e=>new Date(e.getTime()-e.getTimezoneOffset()*6e4).toISOString().slice(0,16);function ce(){let e=new Date(Date.now()+_);return e.setHours(9,0,0,0),B(e)}var I=e=>e.publishAt?new Date(e.publishAt):new Date,pe=(e,r)=>({text:e.text.trim(),audience:e.audience,circleId:e.circleId,commentPolicy:e.commentPolicy,sharedPostId:r,mediaIds:e.media.length?e.media.map(n=>n.id):void 0,poll:e.poll&&{options:e.poll.options.map(n=>n.trim()).filter(Boolean),isMultiple:e.poll.isMultiple,endsAt:new Date(I(e).getTime()+e.poll.days*_).toISOString()}});function de({content:e,media:r,publishAt:n}){let{text:s,audience:l,circleId:c,commentPolicy:p,poll:t}=e,P=n?Date.parse(n):Date.now();return{...b(),text:s??"",audience:l??"public",circleId:c,media:r??[],commentPolicy:p??"everyone",publishAt:n?B(new Date(n)):void 0,poll:t&&{options:t.options,isMultiple:t.isMultiple??!1,days:Math.max(1,Math.round((Date.parse(t.endsAt)-P)/_))}}}var me=({value:e,error:r,onChange:n})=>a`
  <${v} label=${i("compose.publish_at")} type="datetime-local" value=${e} error=${r}
    min=${B(new Date)} onInput=${s=>s.target.value&&n(s.target.value)} />`;var xe=10;function ue({poll:e,onChange:r}){let n=l=>r({...e,...l}),s=(l,c)=>n({options:e.options.map((p,t)=>t===l?c:p)});return a`
    <fieldset class="poll-editor"><legend>${i("poll.title")}</legend>
      ${e.options.map((l,c)=>a`
        <${v} key=${c} label=${i("poll.option",{n:c+1})} value=${l} maxlength="100" class="tight"
          onInput=${p=>s(c,p.target.value)}
          end=${e.options.length>2&&a`<${h} icon="x" label=${i("poll.remove",{n:c+1})}
            onClick=${()=>n({options:e.options.filter((p,t)=>t!==c)})} />`} />`)}
      ${e.options.length<xe&&a`<${f} icon="plus"
        onClick=${()=>n({options:[...e.options,""]})}>${i("poll.add")}</${f}>`}
      <${J} label=${i("poll.days")} value=${String(e.days)}
        onChange=${l=>n({days:Number(l.target.value)})}
        options=${[1,3,7,14].map(l=>[String(l),i("poll.day",{n:l})])} />
      <${L} label=${i("poll.multiple")} checked=${e.isMultiple} onChange=${l=>n({isMultiple:l})} />
    </fieldset>`}var A=5e3,we={options:["",""],days:1,isMultiple:!1};function je({what:e,onClose:r}){let{quoted:n,edited:s,planned:l}=e,c=n?`quote-${n.id}`:"post",p=N(()=>s||l?void 0:oe(c),[]),[t,P]=w(()=>s?{...b(),text:s.text??"",audience:s.audience,circleId:s.circleId,commentPolicy:s.commentPolicy}:l?de(l):{...b(),text:e.text??"",...te(c)}),[x,T]=w(null),[K,F]=w(!1),E=S(null),q=S(C()),u=o=>P(m=>{let d={...m,...o};return p?.set(d),d}),g=se(t.media,o=>u({media:o}));k(()=>()=>p?.end(),[]),k(()=>De(E.current),[t.text]);let $=t.text.trim(),$e=t.poll?.options.filter(o=>o.trim()).length??0,z=$.length<=A&&g.pending.length===0&&(t.poll?$&&$e>1:$||t.media.length>0||s&&s.media?.length>0),H=async()=>{if(!(!z||K)){F(!0),T(null);try{let o=pe(t,n?.id??l?.content.sharedPostId);if(s){let{audience:m,circleId:d,commentPolicy:y}=o,be={text:$,audience:m,circleId:d,commentPolicy:y};Z({...s,...await D("editPost",{path:{postId:s.id},body:be})})}else if(t.publishAt||l){let m={content:o,publishAt:t.publishAt&&I(t).toISOString()};if(l?await D("saveDraft",{path:{draftId:l.id},body:m}):await D("createDraft",{body:m,key:q.current}),p?.clear(),t.publishAt){let d=W(I(t),{dateStyle:"medium",timeStyle:"short"}),y={action:i("compose.show_planned"),onAction:()=>re("/scheduled")};M(i("compose.planned",{time:d}),y)}return r()}else{let m=Q.posts.create(o),d;try{d=await Y(m)}catch(y){throw m.discard(),y}if(d&&ee(d),ne(t.audience),p?.clear(),!d)return M(i("compose.waits")),r()}X(i("compose.sent")),r()}catch(o){T(o),o.status&&o.status<500&&(q.current=C()),F(!1)}}},fe=o=>{o.key==="Enter"&&(o.ctrlKey||o.metaKey)&&!o.isComposing&&o.keyCode!==229&&(o.preventDefault(),H())},he=o=>{o.clipboardData?.files.length&&!s&&(o.preventDefault(),g.add([...o.clipboardData.files]))},ge=o=>{o.dataTransfer?.files.length&&!s&&(o.preventDefault(),g.add([...o.dataTransfer.files]))},ye=i(s||l?"compose.edit":n?"compose.quote":"compose.new");return a`
    <${O} title=${ye} class="composer" onClose=${r}>
      <div class="composer-who"><${G} user=${R.value} />
        <${le} draft=${t} onChange=${u} sharedPostId=${n?.id} /></div>
      <textarea ref=${E} class="composer-text" dir=${t.text?"auto":void 0} autofocus rows="4"
        value=${t.text} placeholder=${i("compose.prompt")}
        aria-label=${i("compose.text")} onInput=${o=>u({text:o.target.value})} onKeyDown=${fe}
        onPaste=${he} onDrop=${ge}></textarea>
      ${n&&a`<${ae} post=${n} />`}
      <${ie} uploads=${g} media=${t.media} />
      ${t.poll&&a`<${ue} poll=${t.poll} onChange=${o=>u({poll:o})} />`}
      ${t.publishAt&&a`<${me} value=${t.publishAt} onChange=${o=>u({publishAt:o})}
        error=${x?.fields?.publishAt?.[0]} />`}
      ${x&&!x.fields?.publishAt&&a`<p class="form-trouble" role="alert">
        <${j} name="circle-alert" size="18" />${V(x)}</p>`}
      <div class="composer-foot">
        ${!s&&a`
          <${h} icon="image" label=${i("compose.add_file")} disabled=${!!t.poll}
            onClick=${g.choose} />
          <${h} icon="chart-no-axes-column" label=${i("compose.add_poll")}
            aria-pressed=${t.poll?"true":"false"}
            class=${t.poll?"on":""} disabled=${t.media.length>0}
            onClick=${()=>u({poll:t.poll?void 0:we})} />
          <${h} icon="clock" label=${i("compose.plan")} aria-pressed=${t.publishAt?"true":"false"}
            class=${t.publishAt?"on":""}
            onClick=${()=>u({publishAt:t.publishAt?void 0:ce()})} />`}
        <span class="grow"></span>
        ${$.length>A*.8&&a`<span class="counter ${$.length>A?"over":""}">
          ${U(A-$.length)}</span>`}
        <${f} variant="primary" busy=${K} disabled=${!z} onClick=${H}>
          ${i(t.publishAt?"compose.schedule":s||l?"act.save":"compose.send")}</${f}>
      </div>
    </${O}>`}function De(e){e&&(e.style.height="auto",e.style.height=`${e.scrollHeight}px`)}export{je as Composer};
