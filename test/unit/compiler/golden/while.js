(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,truth,getattr,method}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a);B1:{B3:{L2:for(;;){
if(pulse()===S)return abn(K1,1,null,null,h,v_a);
if(typeof v_a==="boolean")t0=v_a;else{t0=truth(v_a);if(t0===S)return abn(K1,2,null,null,h,v_a);}if(!t0){break B3;}
if(v_a!==null&&(q=v_a.$next)!==undefined&&typeof q!=="function")t0=q;else{t0=getattr(v_a,"next");if(t0===S)return abn(K1,3,null,null,h,v_a);}q=v_a;v_a=t0;typeof v_a==="object"&&v_a!==null&&v_a.rc++;if(h&1)rel(q);else h|=1;}}
t0=(v_a!==null&&typeof(q=v_a.$done)==="function"&&q.argc===1?q:method(v_a,"done",1))(0,v_a);if(t0===S)return abn(K1,4,null,null,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);}r=null;}
if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,truth,getattr,method}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_a,t0,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];q=rv;break;
case 1:h=v[0];v_a=v[1];q=rv;break;
case 2:h=v[0];v_a=v[1];t0=rv;break;
case 3:h=v[0];v_a=v[1];t0=rv;break;
case 4:h=v[0];v_a=v[1];t0=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a);
case 5:L2:for(;;){
q=pulse();if(q===S)return abn(K1,1,F,fr,h,v_a);
if(typeof v_a==="boolean")t0=v_a;else{t0=truth(v_a);if(t0===S)return abn(K1,2,F,fr,h,v_a);}if(!t0){{pc=6;continue M;}}
if(v_a!==null&&(q=v_a.$next)!==undefined&&typeof q!=="function")t0=q;else{t0=getattr(v_a,"next");if(t0===S)return abn(K1,3,F,fr,h,v_a);}q=v_a;v_a=t0;typeof v_a==="object"&&v_a!==null&&v_a.rc++;if(h&1)rel(q);else h|=1;}
q=pulse();case 1:if(q===S)return abn(K1,1,F,fr,h,v_a);
t0=(typeof v_a==="boolean"?v_a:truth(v_a));case 2:if(t0===S)return abn(K1,2,F,fr,h,v_a);if(!t0){{pc=6;continue M;}}
t0=(v_a!==null&&(q=v_a.$next)!==undefined&&typeof q!=="function"?q:getattr(v_a,"next"));case 3:if(t0===S)return abn(K1,3,F,fr,h,v_a);q=v_a;v_a=t0;typeof v_a==="object"&&v_a!==null&&v_a.rc++;if(h&1)rel(q);else h|=1;pc=5;continue M;
case 6:
t0=(v_a!==null&&typeof(q=v_a.$done)==="function"&&q.argc===1?q:method(v_a,"done",1))(0,v_a);case 4:if(t0===S)return abn(K1,4,F,fr,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);
case 7:r=null;
case 8:
if(F!==null){leave(F,K1,[h,v_a],r);Z.d--;return r;}if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
